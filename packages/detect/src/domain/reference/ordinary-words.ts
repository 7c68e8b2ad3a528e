/** Words that mean themselves, though a brand's name is in them or one slip away. See SOURCE.md beside this file. */

/** Words that a brand's name lies in, or runs into: `revolut` in `revolution`, `asterdex` in `masterdex`. */
export const HOLDING_WORDS: readonly string[] = (
  'bastard dastard megastar diagnosis prognosis agnosis revolution revolute celestial cripple rippled ripples discordant ' +
  'discording engrave insomnia moonbeams pancaked pancakes telegrams telegramm telegramma tethered tethering tetherball ' +
  'wormholes phalanx phalange cephala aerodromes velodromes obliquity polyhedral confluxes nonillion solanaceous master ' +
  'plaster disaster poster blaster toaster coaster roaster linear clinch eigenvalue eigenvector anzeigen eigentum zeigen'
).split(' ');

/** Words one slip from a brand's name: `space` is no misspelt SpaceX. */
export const SLIP_WORDS: ReadonlySet<string> = new Set(
  [
    'abash abridge abstracts adrift after agent alluvium altar alter altos amino ample anchorages apter arbiter',
    'ardent ascended astern asters astir astride attar autos avails avalanches averse awash axioms backless',
    'backpacks balance balanced balances basis bast beast bedrocks beef beefs believed believer believes bellow',
    'bender billion binge bingo bionic bits blank blare blasts blush boast bombard boodles brass buffer bull',
    'bulls bully bumper bunged bungle cabby cannon canon canto cantons cantor cantos canyon carton carve caster',
    'caves celery celesta celestial centrifuged centrifuges chino chopper cinch circled circles circlet circuit',
    'clockworks coined collar combat compounds conic consensus context convey cooper copier copped coppers',
    'coppery copter crabby crass cripple crones croons cropper cross cure curie curse curved curves curvy damper',
    'debark debunk deduct deprive deride derived derives deserve desktop dimension dipper discard discoed',
    'discords doodle doodled doodler doodlers draft drifts drive duffer dwell eaves eclipsed eclipses ecliptic',
    'edge edged edger edges elixirs ellipse emos encrypt engrave enjoin enzymes ester etch eternal falcons fandom',
    'fare faster fellow fender fetus fiend fighter figments finch finest fins first fist flake flame flared',
    'flares fluids flume flush fried friends gabby gain gaits gale gamins gender genus gibbon gins glare glass',
    'gonad grabs grads grains grams grasp grasps grassy grave grins gross guard guards hardest harvests haves',
    'holographs holography homograph hopper immutably inch initial invective jumped jumpers jumpier karat kayak',
    'ketch keys keystones kinetic lama lank last layer layers learn ledge ledgers ledges lender lighted lighten',
    'lighters line lineal linear lined linen liner lines list lists llamas lodger lush maestros magic mains male',
    'mallow manga mange mangle mangy mania manic manna mantel mantled mantles mantras maples mapper marinaded',
    'marinades marinate mason master match mavericks mealy mellows melon mender menus mercury meteor meteors',
    'metes million moonbeams moonshots movements multiverse naves nerves nervous nether neuron neutrons nipple',
    'noodles nooses notch oases obit oncology oodles optimist orbit orbited pains pancaked pancakes parade',
    'paraded parades paradox park paves peddle penile phantoms phyla pigment pillion pinch pixel plectrum plum',
    'plumb plumed plumes plump plums plush polygons poodles preserve probity profit puffed puffier pumper quaint',
    'quanta quart quid quiet rabbi radium rainbows rains rang range rangy rapper raster raves reader redder',
    'relaid relax relay relieve renders renown renter reserved reserves resold retch revolt rhinos ribbons rift',
    'righter rippled ripples robin rosin ruler sacks sanctums sapient saves scallops scrolls sell sender',
    'sentiment servos shacks shark shell shush siphon slacks slash slayer slighter slosh slushy smacks smell',
    'snacks solarium solstices space spaced spaces spacey spank spar spare sparks spars spectral spell spook',
    'spooks squad squids stack staider staler stalks stand stands star stark stater stein step steps stern sticks',
    'stocks stony store stork storm stormy strides strife strike stripe strive strode stroll substrata suet',
    'suffer suit suite swells swill symbioses synapses synthetic tabby tacks tandem tango taster telegrams tender',
    'terry tethers then tighter tipple tonic treasured treasurer treasures treasury tremor upheld upholds urgent',
    'vaster vends venous vents venue venues veracity verse vetch victuals virtual vista vortex voyage voyaged',
    'voyagers voyages wades wages waives wakes wales wanes wanton wares waster wave waved waver wavers waxes',
    'weaves well winch wire wired wires wives wombats woof woofs word worlds wormholes would yarn year yearns',
    'years yellow zapped zappers zeal zillion zipper',
    'athena',
  ].flatMap((line) => line.split(' ')),
);

/** Brands' names that are words of their own: beside other words they need not mean the brand. */
export const WORDS_AND_BRANDS: ReadonlySet<string> = new Set(
  'abracadabra beefy discord moonbeam pancake ripple telegram tether wormhole'.split(' '),
);
