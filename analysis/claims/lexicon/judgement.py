"""Words that judge, and words that leave open what is meant (classes of Wiebe et al. 2004; our own words)."""

from __future__ import annotations

JUDGEMENTS = frozenset(
    """
    able absurd acceptable admirable amazing appalling appropriate arrogant astonishing attractive awful
    bad badly beautiful beneficial best better bold brave bright brilliant careful careless casual
    charming cheap clear clever compelling competent complicated confident confused contemptible
    convincing courageous crazy credible critical crucial cruel cynical dangerous deafening decent
    deceptive delicious delightful deserve desirable desperate despicable different difficult dire
    disappointing disaster disastrous disgrace disgraceful dishonest disturbing dreadful easy effective
    elegant embarrassing essential excellent exciting extraordinary extreme fabulous fair faithful false
    familiar fantastic fine fool foolish fortunate fragile fresh friendly frightening fundamental funny
    generous gentle genuine glad good graceful grand grateful great happy hard harmful heroic honest
    honorable honourable hopeful hopeless horrible huge humble ideal impatient important impossible
    impressive inadequate inappropriate incompetent incredible indispensable ineffective inevitable insane
    insulting intelligent interesting intolerable irresponsible key lazy legitimate likely logical lovely
    lucky mad magnificent marvel marvellous marvelous matter meaningful miserable misguided misleading
    mistake mistaken modest moral naive nasty necessary nice noble obvious okay outrageous outstanding
    painful pathetic patient peaceful perfect phony plausible pleasant pleased positive possible powerful
    precious proper proud prudent ready real realistic reasonable reckless remarkable respectable
    responsible ridiculous right risky sad safe sane scandalous scary selfish sensible serious shame
    shameful significant silly simple sincere smart solid sorry special splendid strange strong stunning
    stupid successful superb sure surprising terrible terrific thoughtful tough tragedy tragic tremendous
    troubling true trustworthy ugly unacceptable unbelievable uncertain unclear unfair unfortunate unhappy
    unique unjust unlikely unnecessary unpleasant unprecedented unrealistic unreasonable unwise useful
    useless vague valuable vibrant vicious vital vulnerable weak welcome wicked willing wise wonderful
    worse worst worth worthless worthwhile worthy wrong
    """.split()
)
"""Words that call something good or bad, right or wrong, easy or hard, likely or not."""

VAGUE = frozenset(
    """
    ability advantage anything approach aspect attitude balance basis bit cause challenge chance character
    choice circumstance commitment concern confidence contrast conversation courage debate decency
    decision deed desire difference difficulty dignity direction discussion dream duty effort essence
    everything example experience fact faith fear feeling freedom future goal greatness guidance heart
    honesty honor honour hope idea ideal impact importance integrity intention issue journey judgement
    judgment key kind leadership lesson liberty life look lot matter meaning mind mistake moment mood
    morality mystery nature need nothing notion obligation opinion opportunity optimism option path
    patience perspective philosophy point principle priority problem process promise prospect purpose
    quality question reality reason relationship respect responsibility rest reward role sacrifice secret
    sense side sign situation something sort spirit step strategy strength stuff success surprise thing
    thinking time tone trust truth type understanding value view vision way weakness wisdom wish word work
    """.split()
)
"""Nouns that name nothing that could be found and counted."""

TOPICS = frozenset(
    """
    aim answer aspect challenge concern day difference difficulty fact goal hope idea issue key lesson
    message point problem purpose question reason secret solution thing time trick truth way
    """.split()
)
"""Nouns by which talk is about what is to be thought or done: "the key is", "the question was"."""

VALUING = frozenset(
    """
    applaud berate blast brand call castigate commend compare condemn congratulate criticise criticize decry
    denounce deplore deride describe dub hail lambast laud liken mock praise rebuke salute scold slam thank
    welcome
    """.split()
)
"""Verbs that tell what somebody thinks of somebody."""
