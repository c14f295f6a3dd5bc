"""English verbs by their forms: where the subject of a sentence ends and what is said of it begins."""

from __future__ import annotations

_BASES = """
accept account achieve acknowledge admit advance affect affirm allow announce appear apply approach argue arise ask
assume avoid bear become begin believe belong benefit blame break bring broke build burn buy call care carry cause
celebrate challenge change choose claim close combine come command compete complain complete concern consist constitute
consume contain continue contribute cost count cover create cross cut deal decide declare decline decree defend define
deliver demand deny depend describe deserve desire destroy determine develop die differ disappear discover divide drive
drop earn eat embody embrace emerge emphasise emphasize employ enable encourage end endure enjoy enter establish
exceed exemplify exist expand expect explain express extend face fail fall feed feel fight fill find fly focus follow forbid
force forget form foster fulfil fulfill gain gather generate give go govern grow guarantee guide happen hear help hide
highlight hold hope ignore imagine improve include increase indicate inspire invent invest invite involve join judge
keep kill know lack lead learn leave lie listen live look lose love maintain make mark matter mean measure meet
move multiply need notice obey observe occur offer open operate oppose outweigh overcome owe own participate pass
pay play pose possess praise predict prefer prepare preserve prevent proceed produce promise promote protect prove
provide pull pursue push put raise ran reach read realise realize receive recognise recognize recommend reduce refer
reflect refuse reject rely remain remember remind remove renew repeat replace represent require resemble resist respond
rest restore return reveal reward rise risk rule run save say see seek seem select sell send serve set shake shape share
shift shine show sign sit sleep slow solve speak spend spread stand start stay stem stop strengthen strive struggle study
subject submit succeed suffer suggest supply support surpass surround survive take talk teach tell tend think threaten
touch trade transform travel treat triumph trust try turn underline underpin underscore understand unite use value
vote wait walk want warn waste watch welcome whet win wish witness work worry write yield
bind clean clear compel conquer crown deepen defeat deprive disturb divert drain educate elect empty enrich ensure
equip erode evoke examine exploit fade flourish greet heal hinder ignite illuminate impose infect inform invade kindle melt
mobilise mobilize modernise nourish nurture offend pave persuade pollute preach prosper punish quench remake renounce
resolve revive rob satisfy scatter secure separate sing soften steer stretch sustain swallow sweep swim tackle tempt
testify uncover unlock uphold violate waken weaken weigh widen guard repair burden calm cheer climb comfort cure damage
dance draw dream feature fix flow harm hurt land lift lower mirror permit print rescue shelter shield silence smile spark
strike suit surprise target tie train urge wound mend
confront summon intend engulf outpace toil languish thrive aim evolve originate dominate prevail persist haunt collapse surge
soar plunge double triple narrow weave bestow grant confer entrust appoint ratify endorse adopt amend enact regulate
administer manage organise organize coordinate cooperate collaborate consult negotiate mediate settle reconcile unify assist aid
fund finance invest allocate distribute dispatch export import manufacture design innovate pioneer assess review monitor
track record report publish proclaim pronounce assert contend insist emphasise stress note recall commemorate salute
admire respect cherish envy hate despise dread doubt accuse condemn criticise criticize denounce ridicule mock mourn grieve
lament regret sacrifice donate volunteer recruit hire retire resign depart flee escape evade withstand counter combat
attack occupy capture seize subdue oppress enslave liberate release reclaim regain retain acquire obtain inherit transmit
transfer convey rely hinge revolve stretch confirm demonstrate illustrate signal symbolise symbolize signify testify
prove resemble equal surpass rival reside dwell inhabit sleep arrive enter return stumble err regard treat view deem
consider label name honour honor owe merit warrant justify excuse permit tolerate accept welcome adapt adjust convert
modernise replace restore supply feed house clothe accompany guide steer govern complicate undermine jeopardise jeopardize
hamper impede obstruct block delay postpone suspend halt cancel abandon neglect overlook deny reject dismiss
"""

_PASTS = """
became began brought built came caught chose cost cut dealt drew drove ate fell felt fought found flew forgot gave
went grew heard held hid kept knew laid led left let lay lost made meant met paid put ran read rose said sat saw sent
set shook shone showed slept spoke spent spread stood taught told took thought understood won wrote woke wore
sold lent sang stole swore tore bore beat bent bound bred crept dug fed fled froze hung lit rang rode sank sought shot
shrank sprang stuck struck strove swam swept swung threw wept
"""

_AUXILIARIES = """
is are was were has have had will would can cannot could must should shall may might do does did isn't aren't wasn't
weren't hasn't haven't hadn't won't wouldn't can't couldn't mustn't shouldn't don't doesn't didn't
"""

_NOUNS_TOO = """
account advance affect approach benefit blame break broke burn buy call care cause challenge change claim close command concern
cost count cover cross cut deal decline decree demand desire drive drop end experience express face fall feed feel fight
fill find fly focus force form gain guarantee guide help hold hope increase judge kill lack lead lie live look
love mark matter measure move need notice offer own pass pay play praise produce promise pull purchase push raise
reach read rest return reward rise risk rule run save say set shape share shift shine show sign sleep slow stand start
stay stem stop struggle study subject supply support talk tend touch trade transform travel treat triumph trust try turn use
value vote wait walk want waste watch welcome win wish witness work worry yield
guard repair burden calm cheer climb comfort cure damage dance draw dream feature fix flow harm hurt land lift lower mirror
permit print rescue shelter shield silence smile spark strike suit surprise target tie train urge wound leave clean
clear empty secure separate
aim double aid fund finance export import design review monitor track record report stress note respect envy
doubt mock regret sacrifice volunteer recruit hire escape counter combat attack capture release transfer signal equal rival
view label name honour honor merit warrant excuse house guide block delay halt cost surge triple pioneer grant hate dread
stretch plunge toil
"""


def _third(base: str) -> str:
    """The form that goes with he, she and it."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str) -> str:
    """The regular past; forms that are no English words do no harm."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return base[:-1] + "ied"
    return base + "ed"


BASES = frozenset(_BASES.split())
"""Verbs as they stand behind "to", and behind a subject of many."""

SINGULAR = frozenset(map(_third, BASES)) | {
    "is",
    "was",
    "has",
    "does",
    "isn't",
    "wasn't",
    "hasn't",
    "doesn't",
}
"""Forms that go with a single thing."""

PLURAL = BASES | {"are", "were", "have", "do", "aren't", "weren't", "haven't", "don't"}
"""Forms that go with many."""

AUXILIARIES = frozenset(_AUXILIARIES.split())
"""Forms that are no other word."""

PASTS = frozenset(_PASTS.split()) | frozenset(map(_past, BASES))
"""Forms of the past: of a verb of which they are the only one, or participles."""

NOUNS_TOO = frozenset(_NOUNS_TOO.split()) | frozenset(map(_third, _NOUNS_TOO.split()))
"""Forms that are nouns as well: verbs only in front of an object."""

_IRREGULAR = """
become:become begin:begun bring:brought build:built buy:bought catch:caught choose:chosen cut:cut deal:dealt draw:drawn
drive:driven eat:eaten feel:felt fight:fought find:found fly:flown forget:forgotten give:given grow:grown hear:heard
hide:hidden hold:held keep:kept know:known lay:laid lead:led leave:left lose:lost make:made meet:met pay:paid put:put
read:read run:run see:seen sell:sold send:sent set:set shake:shaken show:shown speak:spoken spend:spent spread:spread
stand:stood steal:stolen take:taken teach:taught tell:told think:thought throw:thrown understand:understood win:won
write:written overcome:overcome withdraw:withdrawn seek:sought rebuild:rebuilt arise:arisen break:broken
"""


def _participles() -> dict[str, str]:
    regular = {_past(base): base for base in BASES if _past(base) not in BASES}
    doubled = {
        base + base[-1] + "ed": base for base in BASES if base[-1] in "bdgmnprt" and len(base) < 7
    }
    irregular = {past: base for base, past in (pair.split(":") for pair in _IRREGULAR.split())}
    return doubled | regular | irregular


PARTICIPLES = _participles()
"""Forms that stand behind "have", with the form that stands behind "to"."""
