"""Groups of nouns and adjectives of English news that mean the same."""

from __future__ import annotations

THINGS = """
abroad overseas
aeroplane airplane aircraft plane
aid relief
aim goal objective target
airline carrier
almost nearly
amount sum
annual yearly
army military
assembly parliament
attorney lawyer
author writer
automobile car
automaker carmaker
baby infant
band group
bank lender
big large
biggest largest
blaze fire
boss chief executive ceo head
border frontier
brief short
broadcaster network
candidate contender
chair chairman chairwoman chairperson president
channel station network
chief main principal primary predominant
child kid
citizen national
civilian noncombatant
club team side
coach manager
coast shore
college university
combatant fighter
company corporation enterprise firm business
competitor rival
congress parliament legislature
conflict war
country nation state republic
cyclone hurricane typhoon
deadly fatal lethal
deadline date
debris wreckage
defence defense
deputy lawmaker legislator mp
dialog dialogue
diplomat envoy
disaster catastrophe
disease illness
dispute row
distinct distinctive
doctor physician medic
drone uav unmanned
drug medicine medication
earthquake quake tremor
eldest oldest
employee staff worker
enormous huge massive
entire whole
epidemic outbreak
factory plant
famous renowned celebrated
fan supporter
farmer grower
fighter militant
final last
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
significant considerable substantial
unsuccessful failed
well-known famous
rich wealthy
poor impoverished
illegal unlawful
fast quick rapid
huge vast
serious severe grave
film movie picture
finance financial
first maiden inaugural
flat apartment
foe enemy
forest woodland
former ex
founder co-founder
fuel petrol gasoline
game match
global worldwide
gunman shooter
gdp output
harbour harbor port
hazardous dangerous
headquarters base
household home
hostage captive
immigrant migrant
insurgent rebel guerrilla
invoice bill
jail prison
job post position office
judge justice
key crucial vital
law legislation statute
leading top
legal lawful
loss deficit
lorry truck
main chief
majority most
meeting talk summit
minor small
motorway highway freeway
murder homicide
negotiation talk
newspaper daily paper
nuclear atomic
objective goal
offender perpetrator culprit
oil crude
officer police
people person
percent percentage per cent
physician doctor
picture photograph photo image
pilot aviator
police officer
policeman officer policewoman
poll survey
poll election vote
pornographic porn
premier pm
present current
price cost
prize award
probe inquiry investigation
protester demonstrator
pupil student
quantity amount number
radio broadcaster
rebel insurgent
region area
resident inhabitant
revenue sales turnover
river stream
road street
sailor seaman
salary pay wage
schoolchild pupil
scientist researcher
series show programme program
share stock
ship vessel
shop store
soldier troop serviceman
spokesman spokeswoman spokesperson
stake shareholding holding
storm tempest
strike walkout
suspect accused
swimmer bather
tax levy
teenager adolescent
team squad
television tv
town city
tourist holidaymaker
trainer coach
tune song track single
unemployment joblessness
unemployed jobless
vaccine jab shot
victim casualty
village hamlet
voter elector
weapon arm
whole entire
woman lady
worker employee staff
workforce staff
worldwide global
zone area
"""
