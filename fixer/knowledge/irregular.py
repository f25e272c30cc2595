"""Word tables of English inflection; the rules that use them are in ``inflect``."""

from __future__ import annotations

Forms = tuple[str, ...]


def words_of(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


# base/past/participle; without a participle it equals the past, without a past all are the same.
# Of several forms the first is written (American newspaper usage), all are recognised.
_VERBS = """
abide/abided|abode arise/arose/arisen awake/awoke/awoken babysit/babysat backbite/backbit/backbitten
backlight/backlit backslide/backslid bear/bore/borne|born beat/beat/beaten become/became/become
befall/befell/befallen beget/begot/begotten begin/began/begun behold/beheld bend/bent bereave/bereaved|bereft
beseech/beseeched|besought beset bet bid/bid|bade/bid|bidden bind/bound bite/bit/bitten bleed/bled
blow/blew/blown break/broke/broken breastfeed/breastfed breed/bred bring/brought broadcast
browbeat/browbeat/browbeaten build/built burn/burned|burnt burst buy/bought cast catch/caught
choose/chose/chosen cling/clung come/came/come cost countersink/countersank/countersunk creep/crept
crossbreed/crossbred cut deal/dealt dig/dug dive/dived|dove/dived do/did/done draw/drew/drawn
dream/dreamed|dreamt drink/drank/drunk drive/drove/driven dwell/dwelt|dwelled eat/ate/eaten fall/fell/fallen
feed/fed feel/felt fight/fought find/found fit/fitted|fit flee/fled fling/flung floodlight/floodlit
fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten forgive/forgave/forgiven
forsake/forsook/forsaken freeze/froze/frozen gainsay/gainsaid get/got/gotten|got
ghostwrite/ghostwrote/ghostwritten give/gave/given go/went/gone greenlight/greenlighted|greenlit grind/ground
grow/grew/grown hamstring/hamstrung hang/hung|hanged have/had hear/heard hew/hewed/hewn|hewed hide/hid/hidden
hit hold/held hurt inbreed/inbred inlay/inlaid input|inputted inset jailbreak/jailbroke/jailbroken
joyride/joyrode/joyridden keep/kept kneel/knelt|kneeled knit|knitted know/knew/known lay/laid lead/led
lean/leaned|leant leap/leaped|leapt learn/learned|learnt leave/left lend/lent let lie/lay|lied/lain|lied
light/lit|lighted lipread lose/lost make/made mean/meant meet/met mow/mowed/mowed|mown offset output|outputted
partake/partook/partaken pay/paid plead/pleaded|pled podcast|podcasted proofread prove/proved/proved|proven
put quit|quitted read rend/rent rid|ridded ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run
saw/sawed/sawed|sawn say/said see/saw/seen seek/sought sell/sold send/sent set sew/sewed/sewn|sewed
shake/shook/shaken shave/shaved/shaved|shaven shear/sheared/shorn|sheared shed shine/shone|shined
shit/shat|shit shoe/shod|shoed shoot/shot show/showed/shown|showed shrink/shrank|shrunk/shrunk shut simulcast
sing/sang/sung sink/sank|sunk/sunk sit/sat slay/slew|slayed/slain|slayed sleep/slept slide/slid sling/slung
slink/slunk slit smell/smelled|smelt smite/smote/smitten sneak/sneaked|snuck sow/sowed/sown|sowed
speak/spoke/spoken speed/sped|speeded spell/spelled|spelt spellbind/spellbound spend/spent spill/spilled|spilt
spin/spun spit/spat|spit split spoil/spoiled|spoilt spread spring/sprang|sprung/sprung stand/stood
steal/stole/stolen stick/stuck sting/stung stink/stank|stunk/stunk strew/strewed/strewn|strewed
stride/strode/stridden strike/struck/struck|stricken string/strung strive/strove|strived/striven|strived
sublet swear/swore/sworn sweat/sweated|sweat sweep/swept swell/swelled/swollen|swelled swim/swam/swum
swing/swung take/took/taken teach/taught tear/tore/torn telecast tell/told think/thought throw/threw/thrown
thrust tread/trod|treaded/trodden|trod troubleshoot/troubleshot typecast typeset understand/understood
wake/woke|waked/woken|waked waylay/waylaid wear/wore/worn weave/wove|weaved/woven|weaved webcast wed|wedded
weep/wept wet|wetted win/won wind/wound wring/wrung write/wrote/written
"""

# singular/plural; without a plural both are the same. A hyphen stands for a blank too.
_NOUNS = """
addendum/addenda afterlife/afterlives aircraft alga/algae alumna/alumnae alumnus/alumni antihero/antiheroes
appendix/appendices axis/axes bacillus/bacilli bacteria bacterium/bacteria baht barracks bison bourgeois
buffalo/buffaloes by/bys calf/calves cargo/cargoes cattle chassis château/châteaux codex/codices corps
corpus/corpora criteria criterion/criteria crossroads data datum/data debris deer die/dice
domino/dominoes echo/echoes elf/elves embargo/embargoes erratum/errata flyby/flybys foot/feet
forefoot/forefeet fungus/fungi gallows genus/genera Germany/Germanys go/goes goose/geese graffito/graffiti
grotto/grottoes half/halves headquarters helix/helices hero/heroes hoof/hooves hovercraft innings
Kennedy/Kennedys krona/kronor krone/kroner larva/larvae layby/laybys locus/loci louse/lice magus/magi
mango/mangoes matrix/matrices means media medium/media minutia/minutiae moose mosquito/mosquitoes
motto/mottoes news no/noes nucleus/nuclei offspring ovum/ova ox/oxen passerby/passersby people phenomena
phenomenon/phenomena phylum/phyla police potato/potatoes praxis/praxes quantum/quanta radius/radii reindeer
rendezvous renminbi salmon scarf/scarves series shambles sheaf/sheaves sheep spacecraft species squid
standby/standbys stimulus/stimuli stratum/strata superhero/superheroes swine Swiss terminus/termini
testis/testes tomato/tomatoes tornado/tornadoes torpedo/torpedoes trout vertebra/vertebrae vertex/vertices
veto/vetoes volcano/volcanoes watercraft wharf/wharves whereabouts woodlouse/woodlice yen yuan
coup-d'etat/coups-d'etat coup-d'état/coups-d'état faux-pas hanger-on/hangers-on one-on-one/one-on-ones
passer-by/passers-by runner-up/runners-up still-life/still-lifes
"""

PLURAL_ENDINGS = {
    "man": "men",
    "child": "children",
    "person": "people",
    "tooth": "teeth",
    "mouse": "mice",
    "fish": "fish",
    "wife": "wives",
    "knife": "knives",
    "life": "lives",
    "leaf": "leaves",
    "loaf": "loaves",
    "shelf": "shelves",
    "self": "selves",
    "thief": "thieves",
    "wolf": "wolves",
    "sis": "ses",
    "ics": "ics",
}
"""Endings of the last word of a compound, written together or not."""

PLAIN_PLURALS = tuple(
    words_of("brahman caiman doberman german human norman ottoman pullman roman shaman talisman turkoman")
)
"""Nouns, also as the end of a compound, that take a mere s in spite of ``PLURAL_ENDINGS``."""

HARD_CH = tuple(
    words_of("czech epoch eunuch loch matriarch monarch oligarch patriarch reich stomach tech tych")
)
"""Words, also as the end of a compound, whose ch is a k: they take s, not es."""

VERB_PREFIXES = words_of("be co dis for fore inter mis out over pre re un under up with")
"""What may stand before an irregular verb and leave it irregular (``overtake``, ``foresee``)."""

REGULAR_VERBS = words_of("behave belay belie interleave relay retread")
"""Look like such a prefix and an irregular verb, but are not."""

DEFECTIVE_VERBS = words_of("can cannot could may might must ought shall should will would")

DOUBLING_VERBS = words_of(
    """
    abet abhor abut acquit admit airdrop allot annul aver backdrop backlog backstop befit bestir bobsled
    bootleg bootstrap catnap chitchat cobweb commit compel concur confer control corral costar debar debug
    defer demur deprogram deter diagram disbar disinter dispel distil doorstep eavesdrop embed emit enrol
    enthral entrap equip excel expel extol format fulfil handicap hobnob horsewhip humbug imbed impel incur
    infer instal instil inter kidnap kneecap leapfrog manumit misfit nonplus occur omit patrol permit prefer
    program propel readmit rebel rebut recap recur refer refit reformat regret remap remit reoccur repel
    replan reprogram resubmit retrofit rewrap sandbag sidestep submit transfer transmit transship wiretap
    worship zigzag
    """
)
"""Verbs of several syllables that double their last letter before -ed and -ing."""

EITHER_VERBS = words_of("benefit bias bus combat diagram focus kidnap program target worship")
"""Verbs that are seen with one last letter and with two."""

KEPT_E_VERBS = words_of("binge cue singe swinge tinge whinge")
"""Verbs that keep their e before -ing, besides those in -ee, -oe and -ye."""

PLAIN_O_VERBS = words_of("demo disco solo tango")
"""Verbs in -o after a consonant that take s, not es."""


def _parsed_verbs() -> dict[str, tuple[Forms, Forms]]:
    verbs = {}
    for entry in _VERBS.split():
        base, past, participle = f"{entry}//".split("/")[:3]
        pasts = past.split("|") if past else base.split("|")
        verbs[base.split("|")[0]] = tuple(pasts), tuple(participle.split("|") if participle else pasts)
    return verbs


IRREGULAR_VERBS = _parsed_verbs()
"""Base form to its pasts and its participles."""

IRREGULAR_PLURALS = {
    singular.lower(): (rest or singular).lower()
    for singular, _, rest in (entry.partition("/") for entry in _NOUNS.split())
}
"""Lower-case singular to lower-case plural."""
