"""Groups of words for one and the same act: business, work, science, culture, sport, health, life.

A table like ``public_acts``.
"""

from __future__ import annotations

EVERYDAY_ACTS = """
acquire buy purchase take_over snap_up | acquisition takeover purchase
sell offload divest | sale divestment
merge combine | merger
invest | investment
lend loan
borrow borrowing
owe debt
pay fund finance spend | payment funding financing
donate give contribute contribution | donation
earn make earnings
lose loss
increase grow raise rise climb go_up jump surge soar leap hike lift | growth rise increase hike jump
decrease decline drop fall reduce shrink go_down come_down slump plunge tumble slide dip sink cut lower slip
slow ease decelerate slacken | slowdown easing
accelerate speed_up quicken | acceleration
double | doubling
cut reduce slash trim lower | reduction cut
expand enlarge extend | expansion enlargement
extend prolong renew | extension renewal
shorten | shortening
list float | listing flotation
export ship | export shipment
import | import
produce manufacture make build | production manufacture manufacturing output
deliver hand_over supply provide hand | delivery handover supply
order commission procurement | order
hire employ recruit take_on | employment hiring recruitment
close shut shutter shut_down close_down | closure shutdown
open inaugurate launch | opening inauguration
reopen | reopening
begin commence start launch set_off kick_off get_underway | beginning commencement start
continue go_on carry_on continuation
end finish cease stop terminate conclude | end cessation termination conclusion
complete finish conclude finalise finalize | completion conclusion
cancel scrap abandon drop call_off axe | cancellation
postpone delay put_off push_back defer | postponement delay
build construct erect put_up | construction building
rebuild reconstruct restore renovate refurbish | reconstruction restoration renovation refurbishment
repair fix mend | repair
replace | replacement
move relocate transfer | relocation transfer
design devise | design
create develop invent | creation development invention
develop work_on | development
introduce unveil present reveal debut launch bring_in | introduction unveiling presentation launch debut
test try try_out | test trial testing
fly | flight
orbit circle | orbit
land touch_down | landing
sail | voyage
arrive come land reach | arrival
depart leave set_out set_off | departure
drive | drive
record log register accumulate amass clock
publish release issue bring_out | publication release
premiere debut premier release | premiere debut release
write author pen compose writer composer
perform play star portray | performance
portray depict | portrayal depiction
direct helm | direction
film shoot | filming
air broadcast televise screen show | broadcast screening
exhibit display show put_on_display | exhibition
win triumph prevail | victory triumph win
win receive award earn reward claim clinch scoop secure take
gain obtain receive get | gain
score net goal
draw tie | tie
qualify | qualification
compete race competition
retire | retirement
sign recruit | signing
coach train manage coaching training
injure hurt | injury
graduate | graduation
study examine investigate research | study
teach instruct teaching
marry wed | marriage wedding
divorce split separate | divorce separation
bear | birth
live reside inhabit dwell resident
raise rear bring_up upbringing
settle resolve | settlement resolution
solve resolve solution
protest demonstrate rally demonstration | protest rally
strike walk_out | strike walkout
riot | riot
cooperate collaborate work partner partnership | cooperation collaboration
help aid assist support assistance
protect defend safeguard | protection defence defense
treat | treatment
infect | infection
vaccinate inoculate immunise immunize | vaccination inoculation
operate run | operation
use employ utilise utilize
show demonstrate indicate find
cause lead_to bring_about trigger spark prompt
estimate put reckon
expect forecast predict project anticipate prediction projection expectation
believe think belief
contain include comprise inclusion
involve include involvement
own possess ownership possession
keep retain retention
situate locate lie location
measure measurement
weigh weight
cover span coverage
separate divide split | separation division split
disrupt | disruption
block obstruct blockade | blockade obstruction
cull slaughter | cull slaughter
plant sow | planting
harvest reap | harvest
pollute contaminate | pollution contamination
ascend climb scale | ascent
honour honor commemorate | commemoration
celebrate mark | celebration
mourn | mourning
bury lay_to_rest | burial
name call dub christen nickname title entitle
rename | renaming
take_effect come_into_force | entry
illustrate | illustration
"""
