/**
 * Common English words, one of each stem: what stands here is no typing error, however close it is to a word of ours
 * ("gold" to "hold"). From the frequency list of film subtitles SUBTLEX-US (Brysbaert and New, 2009).
 */
export const REAL_WORDS: readonly string[] = `
abandoned abdomen abdominal abducted abide ability able abnormal aboard abortion about above abroad absence absent
absolutely absorb abstract absurd abuse academic accent accept access accessory accident accidentally accommodate
accompany accomplice accomplished account accurate accused accustomed aces ache achieve acid acknowledge acquaintance
acquired acres across acting action activity actor actress actually acute adapt added addict addition address adds
adequate adjourned adjust admission admit adopted adorable adrenaline adult advance advantage adventure advertising
advice advise advisor advocate aerial affair affect affectionate afford afraid after afternoon afterwards again
against agency agenda ages aggressive agitated agony agree agreement ahead ahold aide aiming airborne aircraft
airfield airline airplane airport aisle alarm album alcohol alert alias alibi alien alike alimony alive alleged
allegedly allegiance allergic allergies alley alligator allowed almost alone along alongside alphabet already also
altar alter alternative altitude altogether aluminum always amateur amazing ambition ambitious ambulance ambush amigo
ammo ammunition amnesia among amongst amount amulet amusing anal analysis analyst analyze anarchy anatomy ancestors
anchor ancient anesthesia aneurysm anger angle angry anguish animal ankle anniversary annoying annual anonymous
another answer antenna antibiotics anticipated antidote antique ants anxiety anxious anybody anyhow anymore anyone
anyplace anything anytime anyway anywhere apartment apes apiece apocalypse apologise apologize appeal appear appendix
appetite applaud applause apple application apply appointment appreciate apprehended approach appropriate approve
apron aquarium arcade arch architect architecture archives area aren arena argue argument arise armor arms army around
aroused arranged array arrest arrived arrogant arrow arse arsenal arson artery article artificial artillery artist
arts ashamed ashes ashore ashtray aside asked asleep aspect aspirin assassin assault assembly asses assessment assets
assignment assistant associate assume assumption assure asthma astronaut asylum athlete atmosphere atomic attached
attack attempt attend attention attic attitude attorney attractive auction audience audio audition authentic authority
auto autograph automatic automobile autopsy autumn auxiliary available avenge average avoid awaits awake awaken award
aware away awesome awful awfully awhile awkward babbling babe baby babysitter babysitting bachelor back background
backpack backseat backstage backup backwards backyard bacon bacteria badge badly bagel baggage bags bail bait baked
bakery balance balcony bald bale ball ballerina ballet ballistics balloon ballroom baloney banana band bandages
bandits bang bank banker bankrupt bankruptcy banned banquet barbecue barber barbershop barefoot barely bargain barge
barking barn barracks barrel barrier bars bartender base baseball basement bash basically basis basket basketball bass
batch bath bathroom bathtub bats battalion batter battery battle battlefield beach beacon beads beak beam beans bear
beard beast beat beaten beautiful beautifully became because become bedroom beds bedtime beef been beep beeper beer
bees beetle before began beggar begging beginning begun behalf behave behavior behaviour behind bein being belief
believe bell belly belong beloved below belt bench bend beneath benefit bent best betcha betrayal betrayed bets better
between beverage beyond biblical bicycle bidding bien bigger biggest biggie bike bikini billion bimbo bind biological
biology bird birth birthday bite bits bitten bitter bizarre black blackjack blackmail blackout blacksmith bladder
blade blah blame blank blanket blast blaze bleach bled bleeding bleep blend bless blew blind blink bliss block bloke
blonde blood bloodshed bloody bloom blossom blouse blow blown blue blueberry blueprints bluff bluffing blunt blur
blush boar board boat bodily body bodyguard bogus boil boiler bold bollocks bolt bomb bomber boner bones bong bono
bonus boogie book bookie bookstore boom boost booster booth boots booty booze border boredom boring born borrow bosom
boss both bother bottle bottom bought bounce bound boundaries bounty bouquet bourbon bout bowel bowl boxer boxes
boyfriend boys bozo bracelet brag brain brakes branch brand brandy brass brat brave bravery brawl breach bread break
breakdown breaker breakfast breakthrough breakup breasts breathe bred breed breeze brew bribe brick bridal bride
bridesmaid bridge brief briefcase briefly brig brigade bright brighter brightest brilliant bring brink broad broadcast
broccoli broke broken broker bronze broom brother brotherhood brought bruises brunch brunette brush brutal brute
bubble bucket buckle bucks buddy budge budget buff buffet bugger buggy bugs building built bulb bull bullet bulletin
bulletproof bullshit bully bummer bump bumper bums bunch bundle bunk bunker buns burden burger burglar burglary burial
buried burn burnt burst buses bush business businessman businessmen bust butcher butler butt butter butterfly button
buyer buying buzzer bygones bypass cabaret cabbage cabin cabinet cable cabs cactus caddy cadet cafe cafeteria caffeine
cage cake calculated calendar calf caliber call caller calm calmly came camel camera cameraman camp campaign campus
canal canary cancel cancer candidate candles candy cane cannon cannot canoe cans cant canvas capable capacity capital
cappuccino caps capsule captive captured carbon card cardboard cardiac care career carefully careless caretaker cargo
carnival carpet carriage carrier carrots carry cars cart cartoon carved casa case cash cashier casino casket cast
castle casual casualties catalog catalogue catastrophe catch catcher catchy category catering cathedral cats cattle
caught cause caution cautious cavalry cave caviar cavity cease ceiling celebrate cell cellar cellphone cellular cement
cemetery center centre cents century cereal cerebral ceremony certain certainly certainty certificate certified cetera
chain chair chalk challenge chamber champ champagne champion championship chance change channel chanting chaos chap
chapel chaperone chaplain chapter character charade charge chariot charitable charity charming chart charter chase
chat chateau chatter chauffeur cheap cheaper cheater cheating check checkbook checkup cheek cheerleader cheese
cheeseburger cheesecake cheesy chef chemical chemistry cheque cherish cherry chess chest chew chic chick chicken child
childhood childish children chili chill chilly chimney chimp chin chip chocolate choice choir choke choose chop
chopper chores chorus chose chosen chow chronic chuckles chum chump chunk church chute cigar cigarette cinch cinema
cinnamon circle circuit circulation circumstance circus citizen city civic civil civilian civilisation claim clam
clamp clan clap clarify clarity class classic classified classmates classroom classy clause claws clean cleaner
cleanup clear clearance clearer clearly clerk clever click client climate climb cling clinic clip cloak clock clone
close closer closest closet closure clothes cloud cloudy clown club clue clumsy clutch coach coal coast coaster coat
cobbler cocaine cockpit cockroach cocktail cocoa coconut code coffee coffin cognac coin coincidence cold colder
collapsed collar collateral colleague collect collector college collision cologne colon colony color colour column
coma comb combat combination combo comeback comedian comedy comet comfortable comfy comic comm command commence
comment commerce commercial commission committed committee common commotion communion community companion company
compared comparison compartment compassion compatible compelled compensate compete competition competitors complain
complaint completely complex complicated compliment comply composer composition compound compromise computer conceal
conceived concentrate concept concerned concert conclude conclusion concrete concussion condemned condition
conditioner condo condolences conduct conductor cone conference confession confidence confidential confined confirm
confiscated conflict confront confused congratulate congregation connection conquer cons conscience conscious consent
consequences conservative consider considerable consistent consolation conspiracy constable constant constantly
construction consulate consult consumed contact contagious contain contaminated contempt content contest context
continent continue contract contractor contrary contrast contribution control convenient convention conversation
convertible convey convicted convinced convoy cook cookies cool cooler coolest coordinates cope copper cops copy cord
core cork corn corner corny coronary coroner corpse corral correct correctly corridor corrupt cosmic cost costume cosy
cottage cotton couch cough could couldn council counsel counsellor counselor count countdown counter counterfeit
countless country countryside coup couple coupons courage courier course court courtesy courthouse courtroom courtyard
cousin cover coverage covert coward cowardly cowboy cows coyote cozy crab crack cracker cradle craft cramp crank
cranky crash crate crater craving crawl crazed crazier craziest crazy creaking cream create creation creative creator
creature credentials credibility credit creep creepy crest crew crib cricket cried crime criminal crippled crisis
crisp crispy critical crock crocodile crooked crop cross crossroads crotch crow crowd crown crucial crucify crude
cruel cruelty cruise cruiser crumbs crummy crunch crusade crush crust crying crystal cube cubicle cuckoo cucumber
cuddle cuff cult culture cunning cupboard cupcake cups curb cure curfew curiosity curious curl currency current curry
curse curtain curve cushion custody customary customers cute cutest cutie cutting cycle cynical dads dagger daily
dairy damage dame damp dance dancer dandy dangerous dare dark darker darkest darling darn dash data database date
daughter dawn daylight days daytime dead deadline deadly deaf deal dealer dealt dear dearest dearly death debate
debris debt debut decade decaf decay deceased deceive decency decent deception decided decision deck declare decline
decorated decoy dedicated deed deep deeper deepest deeply deer defeat defect defence defend defense define definitely
defy degrees delay deli deliberately delicate delicious delighted delirious deliver delivery delusion delusional
demand demo democracy demolition demon demonstrate denial dense dent dental dentist deny department departure depends
deploy deported deposit depot depressed depth deputy deranged descent describe description desert deserve designed
desire desk despair desperate despicable despise despite dessert destination destiny destroy destroyer destruction
details detained detector detention determined detonator detour deuce devastated developed device devil devoted
diabetes diagnosed diagnosis dial dialogue diamond diapers diaphragm diarrhea diary dibs dice dictator dictionary didn
died diesel diet different difficult difficulty digest digging digital dignified dignity dilemma dime dimension diner
dining dinner dinosaur diploma diplomatic dire direction directly director dirt dirty disabled disagree disappeared
disappointed disarm disaster disc discharge discipline disco disconnected discount discovered discovery discreet
discretion discuss disease disgrace disguise disgusting dishes dishonest dishwasher disk dislike dismissed disorder
dispatch display disposal disposition dispute disregard disrespect distance distant distinct distorted distracted
distress distribution district disturb ditch dive diver diversion divert divide divine division divorce dizzy dock
doctor document documentary does doesn doggy dogs doing doll dollars dolphins domain domestic donate done donkey donor
dont donuts doodle doomed door doorbell doorman doorstep doorway dope dork dorm dosage dose doth dots double doubt
douche dough doughnuts dove down downhill download downright downstairs downtown dozen draft drag drain drama dramatic
drank drapes drastic draw drawer drawn dreadful dream dreamer dreamt dress dresser dried drift drill drink drip drive
driven driver driveway drone drooling drop drove drown drugs drugstore drum drummer drunk drunken dryer duck duct dude
duel dues dull dumb dumbest dummy dump dumpster dungeon dunk dunno duplicate during dust duty dwarf dwell dying dyke
dynamic dynamite each eager earlier earliest early earn ears earth earthquake ease easier easiest easily easy eaten
eating eccentric eclipse economic economy ecstasy edge edgy edition editor editorial education effect efficient effort
eggs eight eighth either elaborate elbow elderly election electric electronic elegant elementary elements elephant
elevator eleven eligible eliminate elite else elsewhere elves email embarrassing embassy embrace emergency emotional
emotionally emperor empire employed employees employer empty enchanted encore encounter encourage endangered endless
ends endure enemy energy enforcement engaged engine enhance enjoy enlighten enlisted enormous enough ensure enter
entertain enthusiasm enthusiastic entire entitled entrance entry envelope environment envy epic epidemic episode equal
equation equipment equivalent erase erotic errand error escape escort especially espresso essay essence essential
established estate estimate eternal ether ethics evacuate evaluation even event eventually ever everlasting every
everybody everyday everyone everything everywhere evidence evil evolution evolved exact exactly exaggerating exam
examine example excellent except excess exchange excited exclusive executive exercise exhausted exhibit exist exit
exotic expand expect expedition expelled expensive experience experienced experimental expert expertise expired
explain explanation explode exploit explore explosion exposed exposure express exquisite extend extension extent
exterior exterminator external extinct extortion extra extract extremely eyeballs eyebrows eyes eyewitness fabric
fabulous face facial facility fact factor factory faculty fade failed failure faint fair fairly fairy faith fake fall
fallen fallout fame familiar family famous fancy fans fantastic fantasy fare farewell farm farmer fart farther
fascinating fascist fashion fast fasten faster fastest fatal fate father fault favor favorite favour favourite fear
fearless feast feather feature federal feds feed feedback feel fees feet fell fellas fellow fellowship felon felony
felt female feminine fence fender ferry festival fetch fetish fever fewer fiance fiancee fiber fiction fiddle fidelity
field fiend fierce fiery fifth fifty fight fighter figure file fill film filmmaker filter filth filthy finally finance
financial find fine finer finest finger fingernails fingerprints finish fire firearms fireman firemen fireplace
fireworks firm firmly first fish fisherman fishermen fishy fist fits five fixed flag flair flame flank flap flare
flash flashlight flat flattered flavor flaw flea fled flee fleet flesh flew flexible flick flier flies flight fling
flip flirting floating flock flood floor flop florist flour flow flowers flown fluid flush flute flyer flying foam
focus focused fold folks follow fond food fool foolish foot footage football footprints footsteps forbid forbidden
force fore forehead foreign foreman forensic foreplay forest forever forfeit forgave forged forget forgive forgiven
forgot forgotten fork form formal formation former formerly formula forth fortress fortune forum forward fought foul
found founder fountain four fourth fraction fracture fragile fragments frame franchise frankly frantic frat fraternity
fraud freak freaky freckles free freed freedom freelance freely freeway freezer freight freighter frenzy frequency
frequently fresh freshen freshman fridge friend friendly friendship fries frigging fright frightened frog from front
frontier frown froze frozen fruit fruitcake frustrated frying fudge fuel fugitive fulfill full fully fumes function
fund fundamental funeral fungus funk funky funnier funniest funny furious furnace furniture furry further fury fuse
fusion fuss future fuzzy gadget gain galaxy gall gallant gallery gallons gals gambler gambling game gang gangster
garage garbage garden garlic gasoline gasps gate gateway gather gator gauge gave gaze gear geek geisha gender
generosity genetic genie genius geniuses gentle gentleman gentlemen gently gents genuine geography germs gesture
getaway getting ghastly ghetto ghost giant gift gigantic giggling ginger girl girlfriend girlie give given givin glad
gladly glamorous glamour glance glass glide glimpse glitch glitter global globe gloomy glorious glory gloves glow glue
glued goal goat gobble goddess gods goes goggles going gold golden goldfish golf gone gonna good goodwill goody goof
goofy goons goose gorgeous gorilla gosh gospel gossip gotta gotten gourmet government governor gown grab gracious grad
grade gradually graduate graffiti grain grammar grand granddad granddaddy grandfather grandmother grandparents
grandson grape grapefruit graphic grasp grass grateful gratitude grave graveyard gravity gravy gray grease greasy
great greater greatest greatly greed greedy green greenhouse grenade grew grid grief grieving grill grim grin grind
grip groans groceries groom groove groovy gross ground group grow growling grown growth grub grudge gruesome grumpy
grunts guarantee guard guardian guess guest guidance guide guilt guilty guinea guitar gunfire gunman guns gunshot
gurney guts gutter guys habit habitat hack hacker hair haircut hairdresser hairy half halfway hall hallowed hallway
hamburger hammer hamster hand handbag handcuffs handicap handkerchief handle handler handshake handsome handwriting
handy hang hangar hangover happened happier happiest happily happy harassment harbour hard hardcore harder hardest
hardly hardware harm harmless harness harp harsh harvest hash hasn hassle hasty hatch hate hath hatred hats haul
haunted have haven hazard head headache headlines headmaster headquarters heal health healthy heap hear heard heart
heartbeat heartbreak heartless heat heater heaven heavenly heavier heavily heavy heavyweight heck heels height heir
heist held helicopter hell helmet help helper helpless herd here hereby heritage hero heroic heroin hers herself
hesitate hidden hide hideous high higher highest highly highway hijacked hike hilarious hill hillbilly himself hind
hint hippie hips hired historical history hitch hitting hoax hobby hock hockey hogs hoist hold holdup hole holiday
holler holster home homeboy homecoming homeland homeless homemade homesick hometown homework homey homicide honest
honestly honesty honey honeymoon honking honor honour hood hook hoops hoot hooters hope hopeless hopping horizon
hormones horn horrible horrid horror hors horse horseshit hose hospital host hostage hostess hostile hotel hotshot
hotter hottest hottie hound hours house household housekeeper housewife hovering howling huddle huge hugging hull
human humble humiliated humility humming humor humour hump hunch hundred hung hunger hungry hunk hunt hurricane hurt
husband hustle hustler hybrid hydrogen hygiene hypnosis hypocrite hypothetical hysteria hysterical icebox iced idea
ideal identify identity idiot idle idol ignition ignore illegal illness illusion image imaginary imagine imbecile
imitation immature immediately immigration imminent immoral immortal immune impact impatient imperative imperial
implants implying important importantly impose impossible impostor impotent impressed imprisoned improve improvise
impulse incapable incentive inches incident incision inclined including income incompetent incomplete incorrect
increase incredible indeed indefinitely independent index indicate indictment individual indoors indulge industry
inevitable infamous infant infantry infection inferior infinite infirmary influence info information infrared
ingenious ingredient inhale inherited initial injection injured injury injustice inmates inner inning innocent input
inquiry insane insect insecure insensitive insert inside insight insist inspection inspired installed instance instant
instantly instead instincts institution instructions instructor instrument insulin insult insurance intact integrity
intel intellect intellectual intelligence intend intense intention intercept intercom intercourse interesting
interfere interfering interior internal internet internship interpret interrupt intersection interstate intervention
interview intimacy intimate intimidated into intriguing intro introduce introduction intruder intrusion intuition
invade invasion invented inventor inventory investigate investment investors invincible invisible invited involved
iron irony irrational irregular irrelevant irresistible irritating island isolated issue itch itchy item itself
jackass jacket jackpot jail jammed janitor jaws jazz jealous jealousy jeep jelly jeopardize jeopardy jester jets
jewellery jewelry jewels jingle jinx jobs jockey jogging join joint joke joker jolly journal journalist journey judge
judgement judgment juice juicy jukebox jumbo jump jumper jumpy jungle junk junkie junkyard jurisdiction juror jury
just justice justify juvenile kangaroo karaoke karate karma keen keep keeper kept ketchup kettle keys kick kiddo
kidnapped kidnapper kidney kids kilometers kind kinda kindergarten kindly king kingdom kinky kiss kisser kitchen kite
kitten knack kneel knees knew knife knitting knives knob knock knockout knots know knowledge known knuckles kosher
kung label labor laboratory labour labs lace lack ladder lads lady laid lair lake lamb lame lamp land landlady
landlord landscape language lantern laps laptop larceny large larger largest lasagna laser lass last late later latest
latrine latte laugh laughter launch laundry lava lavender lawn laws lawsuit lawyer layer laying layout lazy lead
leader leadership leaf league leak lean leap learn learnt lease leash least leather leave lecture ledge left leftovers
legacy legal legend legendary legit legitimate legs leisure lemon lemonade lend length lens lenses lent leopard less
lesser lesson lest lethal letter letting lettuce level lever leverage liability liable liaison liar liberal liberty
librarian library lice licence license lick lied life lifestyle lifetime lift light lighten lighter lighthouse lightly
lightning like limb limbo lime limit limo limousine limp line linen lineup lingerie link lion lips lipstick liquid
liquor list literally literary literature litter little live liver livestock lizard load loaf loan loathe lobby
lobster local location lock locker loco lodge loft logical logs loneliness lonely loner lonesome long longer longest
look lookout loony loop loose loosen loot lose loser loss lost lotion lots lottery loud louder loudly lounge lousy
love lovebirds lover lowa lower lowest lowlife loyal loyalty luck luckiest lucky luggage lumber lump lunar lunatic
lunch luncheon lunchtime lungs lure lurking lust luxury lying lyrics macaroni machine machinery macho mackerel madam
made madly madman madness magazine maggots magic magician magnetic magnificent maid maiden mail mailbox mailman main
mainframe mainland mainly maintain maintenance make maker makeup male malfunction mall mambo manager mandatory
maneuver manhood maniac manicure manifest manipulate mankind manly manners manor manpower mansion manslaughter mantle
manual manufacture manure manuscript many maple maps marathon marble march mare margin marijuana marital marker market
marriage married marrow martial martini martyr marvelous masculine mask mass massacre massage massive master
masterpiece match mate material maternity math mathematics matrimony matter mattress mature maximum mayhem mayonnaise
mayor maze meadow meal mean meaningful meaningless meant meantime measles measure meat meatball meatloaf mechanic
medal media medical medicine medieval medium meds meet melancholy mellow melody melon melt meltdown member membership
memo memorize memory menace mend mental mention mentor menu merchandise merchant mercy merely merger merit mermaid
merrily mess message messenger messin messy metal metaphor meteor meters meth method mice microphone microscope
microwave middle midget midnight midst midterm might mighty milady mild mileage miles military militia milk mill
millennium milligrams million millionaire milord mind mine miners mingle mini miniature minimal minimum minister mink
minor mint minus minute miracle miraculous mirror mischief miserable misery misfortune misplaced missile mission
missionary missus mist mistake mistaken mister mistress mitzvah mixed mixture moaning mobile mock mode model modern
modest modified module mojo mold mole molecular molecules moment moms monastery money monitor monk monkey monster
monstrous monthly months monument mood moody moon moonlight moose moral morbid more morgue morning moron morphine
mortal mortar mortgage most mostly motel moth mother motion motive motor motorcycle motto mountain mourning mouse
moustache mouth move movement movie much muddy muffin muffled mugged mule multiple mumbling muscle museum mush
mushrooms music musician must mustache mustard mutant mute mutiny mutt mutual myself mystery mystical myth mythology
nagging nail naive name nanny napkin narcotics narrow nasal nasty national native nature naughty nausea nauseous naval
navigator near nearby nearer nearest nearly neat necessarily necessary necessity neck necklace need needle needn needy
negative neglected negotiate neighborhood neighbors neighbours neither neon nephew nerd nerve nervous nest network
neurotic neutral never newborn newest newly news newspaper next nice nicer nicest nickel nickname niece night
nightclub nightfall nightmare nighttime nine ninja ninth nipples noble noise noisy nomination none nonetheless
nonsense noodles noon noose normal northeast northwest nose nosy notch note notebook nothing notice notify notion
notorious novel nowadays nowhere nuclear nuisance nuke numb number numerous nuns nurse nursery nuts nutty oath oatmeal
oats obey object obligation oblivion obnoxious obscene obscure observe obsessed obstacle obstruction obtain obvious
obviously occasion occasionally occupation occupied occurred ocean oddly odds odor offence offended offense offer
office official offshore offspring often older oldest omelet onboard once ones oneself ongoing onions online only
onstage onto open openly opera operation opinion opium opponent opportunity opposed opposite optimistic option oral
orange orbit orchestra orchids ordeal order orderly ordinary organisation organization original orphan orphanage other
ought ounce ours ourselves outcome outdoors outer outfit outlaw outlet outline outlook outnumbered outrageous outside
outstanding outta oven over overall overboard overcome overdose overdue overhead overheard overlook overly overnight
overrated overreacting override overseas overtime overwhelming owes owls owner ownership owns oxygen oysters ozone
pace pack package packet pact paddle pads page pageant pager paid pain paint painter pair pajamas palace pale palm
pals pancakes panda panel panic panicked pans panties pants paper paperwork parachute parade paradise paragraph
parallel paralyzed paramedics paranoia paranoid parasite pardon parents parish park parlor parole parrot part partial
participate particles particular particularly partly partner partnership party pass passage passengers passion passive
passport password past pasta patch patent path pathetic patience patient patio patriot patrol patron pattern pause
pavement pawn paws payback paycheck payday paying payment payoff payroll peace peacefully peach peak peanut peas
peasant peck peculiar pedal peed peeing peek peel peep pegged pelvis penalty pencil pending penetrate penguin
penicillin penitentiary penny pens pension penthouse people pepper pepperoni percent percentage perception perfect
perfectly performance perfume perimeter period perish perjury permanent permission permit perp persistent person
personnel perspective persuade persuasive pervert pest petition pets petty pharmacy phase phenomenal phenomenon
philosopher philosophy phone phoney phony photo photograph photography phrase physical physician piano pick picket
pickin pickle pickup picky picnic picture piece pier pies pigeon piggy pigs pile pilgrim pillow pills pilot pimp pinch
pine pineapple pink pinned pint pioneer pipe pipeline pirate pistol pitch pitcher pits pity pizza place plague plain
plaintiff plan plane planet plank plant plantation plaque plasma plaster plastic plate platform platinum platoon
platter play player playground plea plead pleasant please pleasure pledge plenty plot pluck plug plum plumber plumbing
plunge pneumonia pocket pods poem poet poetic poetry point pointless pointy poison poke poker polar pole police
policeman policemen policy polish political politicians polka poll polo pompous pond pony poodle poof pool poop poor
poorly popcorn pops popular population porch pork port portable portal portfolio portion portrait pose position posse
possession possible possum post postcard poster postman postpone potato potential potion pots pounds pour poverty
powder power powerless practice practise prairie prank pray prayer preach preacher precaution precedent precinct
precious precisely predator predicament predict prefer pregnancy pregnant prejudice preliminary premature premiere
premises premonition preoccupied prep prepared preposterous prescribed prescription presence present preserve
presidential press pressure presume pretend prettier prettiest pretty pretzels prevail prevent previous prey price
priceless prick pride priest primarily primary prime primitive princess principal principle print printer prior
priority prison privacy private privilege prize probably probation probe problem procedure proceed proceeding process
producer product profession professional profile profit profound program programme progress project prom prominent
promise promotion promptly pronounce pronto proof prop propaganda proper properly property prophecy proportion propose
proposition pros prosecution prosecutor prospect prosperity prostitute protect protector protein protest protocol
prototype proud proudly prove proven provide province provoke psych psychiatric psychiatrist psychiatry psychic psycho
psychologist psychology psychopath psychotic puberty public publicly published puck pudding puff puke pull pulse pump
pumpkin punch punishment punk pupils puppet puppy purchase pure purity purple purpose purse pursue pursuit push pushy
putting putz puzzle pyramid quack quadrant quaint qualified quality quantum quarantine quarrel quart quarter
quarterback queen quest question quick quicker quickly quid quiet quietly quite quiz quote rabbi rabbit rabies race
racer racial racist rack racket radiant radiation radical radio radioactive radius raft rage rags raid rail railroad
rain rainbow rainy raise raisins rake rally ramp ranch random range rank ransom rapid rapidly rapist rare rascal rash
rate rather ratio rational rats rattle raving rays razor reach react reaction reactor read reader ready real realise
realistic reality realize really realm reap reaper rear reason rebel rebellion reborn rebound rebuild recall receipt
received recently reception recess recipe recite reckless reckon recognise recognition recognize recommend recon
reconsider record recovered recovery recruit redemption redhead reduced reef reel referee reference refill refined
reflection reflexes reform refrain refreshing refrigerator refuge refugees refund refuse regain regarding regardless
regime regiment region register registration regret regular regularly regulations rehab rehearsal reign reindeer
rejected related relationship relatives relax relay release relevant reliable relief relieved religion religious
reluctant rely remain remarkable remedy remember remind remorse remote remove rendered rendezvous renew rent rental
repair repay repeat repeatedly repent replace reply report represent repulsive reputation request required reschedule
rescue research resemblance resent reservation reset residence residue resign resist resolution resolve resort
resources respect respiratory respond responsible rest restaurant restless restore restraining restraint restricted
restroom results resume resurrection retail retain retired retreat retrieve return reunion reveal revelation revenge
revenue reverse review revoir revolution revolver reward rewrite rhino rhyme rhythm ribbon ribs rice rich richer
richest ridden riddle ride rider ridge ridiculous rifle rigged right righteous righty ring rink rinse riot ripe ripped
rise risk risky ritual rival river roach road roadblock roam roar roast robbed robber robbery robe robot rock rocket
rode rodeo rogue role roll roller romance romantic roof rookie room roommate rooster root rope roster rotation rotten
rotting rough roughly roulette round route routine royal royalty rubber rubbing rubbish rudder rude rugged ruin ruler
rules rumble rumor rumour runaway runner running runt runway rush rust rustling ruthless sabotage sack sacred
sacrifice sacrificed saddle sadly sadness safari safe safer safest safety said sail sailor sake salad salami salary
sale salesman saline saliva salmon salon saloon salsa salt salty salute salvage salvation same sample samurai
sanctuary sand sandwich sane sang sanitarium sanity sank sarcasm sarcastic sardines satellite satin satisfaction
satisfactory satisfied sauce saucer sausage savage save savior says scale scalp scalpel scam scan scandal scanner scar
scared scarf scary scattered scenario scene scenery scent schedule scheme schmuck scholar scholarship school science
scientific scientist scissors scoop scoot scooter scope score scorpion scoundrel scout scram scrambled scrap scrape
scratch screaming screen screenplay screw screwdriver script scrolls scrub sculpture scum scumbag seafood seal search
seas season seat second secondary secrecy secret secretary secretly section sector security sedative seduce seed
seeing seek seemingly seems seen segment seize seizure seldom selected self selfish sell seller semen semester semi
seminar send senior sensation sense senseless sensible sensitive sensors sent sentence sentimental separate sequence
sera serial series serious seriously sermon serum servant serve server service session setting settle settlement setup
seven seventh seventy several sewer sewing shack shade shadow shady shaft shake shaken shaky shall shallow shalt
shaman shame shampoo shan shape share shark sharp shattered shave shed sheep sheer sheets shelf shell shelter shelves
shield shift shine shiny ship shipment shirt shock shoes shook shoot shooter shop short shortage shortcut shorter
shortly shot shotgun should shoulder shouldn shout shove shovel show shower shown showtime shrapnel shred shrimp
shrine shrink shuffle shush shuttle sick side sidekick sidewalk sideways siege sighs sight sign signal signature
significant silence silent silk silly silver silverware similar simple simpler simply simulation since sincere sing
singer single sinister sink sinners sins sire siren sirs sister site sitting situation sixth size skate skeleton
sketch skid skies skills skin skinny skip skirt skull skunk slack slam slap slash slate slaughter slave slavery slay
slayer sleazy sled sleep sleeper sleepy sleeve sleigh slept slice slick slide slight slightest slightly slime slimy
sling slip slippers slippery slipstream slit slob slogan slope sloppy slot slow slower slowly slug slumber smack small
smaller smallest smart smarter smartest smash smear smell smelly smile smoke smoker smooth smoothly smug smuggling
snack snails snake snap snappy snatch sneak sneakers sneaky sneeze sniff sniffing snip sniper snitch snob snooping
snoring snot snow snowboarding snuck snuff soak soap sobbing sober soccer social society socks soda sodium sofa soft
softball softly software soil solar sold soldier sole solemn solid solitary solitude solo solution solve some somebody
someday somehow someone someplace something sometimes somewhat somewhere sonar song sons soon sooner soothing
sophomore sordid sore sorrow sorry sort sorta sought soul sounds soup sour source southeast southwest souvenir
sovereign space spacecraft spaceship spades spaghetti span spank spare spark sparkling speak speaker spear special
specialist specialty species specific specimen specs spectacle spectacular spectrum speculation speech speed speedy
spell spend spent sperm sphere spice spicy spider spies spill spin spinach spinal spine spirit spiritual spit spite
splash spleen splendid split spoil spoke spoken sponge sponsor spontaneous spook spooky spoon sports spot spotlight
spray spread spree spring sprung spying squad squadron square squash squat squeak squeaky squeal squeeze squid
squirrel squirt stabbed stable stack stadium staff stage stain stairs stairwell stake stale stalker stalking stall
stallion stamp stand standard standby star starboard staring starship start starters startled starving stash stat
state statement static station statistics status stay steady steak steal stealth steam steel steep steer stem stench
step stepfather stepmother stereo sterile steroids stew steward stewardess stick sticker sticky stiff still
stimulating sting stink stinker stinky stir stock stockholders stole stolen stomach stomp stone stood stool stoop stop
storage store storm story stove straight straighten strain stranded strange stranger strangest strangled strap
strategic strategy straw strawberry stray streak stream street strength stress stretch stretcher strict strictly
stride strike string strip stripes stripper stroke stroll strong stronger strongest strongly struck structure struggle
strung stubborn stuck stud student studio study stuff stuffed stuffy stumbled stump stunning stunt stupid stupidest
style stylish subconscious subject submarine submit subpoena subs substance substantial substitute subtle suburban
suburbs subway succeed succeeded success successfully such suck sucker suction sudden suddenly suffer sufficient sugar
suggest suicide suing suit suitable suitcase sultan summer summit summon sundown sung sunglasses sunk sunlight sunny
sunrise sunset sunshine super superb superficial superhero superior supermarket supernatural superstar superstition
supervision supervisor supper supply support supposed supposedly sure surf surface surgeon surgery surgical surplus
surprise surprisingly surrender surrounded surveillance survey survive survivors sushi suspect suspended suspension
suspicion suspicious suture swab swallow swam swamp swap sway swear sweat sweater sweatshirt sweaty sweep sweet
sweeter sweetest sweetheart sweetie swell swept swift swim swimmer swimsuit swine swing switch swollen sword swore
sworn swung symbol sympathetic sympathy symphony symptoms sync syndicate syndrome synthetic syrup system table tabs
tack tackle tacky taco tactical tags tail tailor take taken takeoff takin tale talent talk tall taller tame tangled
tango tank tape tapped target tart task taste tasty tattoo taught tavern taxes taxi teach teacher team teamwork tear
tease tech technically technician technique technology teen teenager teeny teeth telegram telegraph telephone
telescope television tell teller tellin temp temper temperature temple temporarily temporary temptation tempted tenant
tend tendency tender tennis tens tense tension tent tenth tequila terminal terms terrace terrain terrible terrific
terrified territory terror terrorist test testament testicles testify testimony text textbook than that theater
theatre theatrical thee theft their them theme themselves then theory therapist therapy there therefore thermal
thermometer these thesis they thick thicker thief thieves thighs thin thine thing thingy think thinner third thirst
thirsty this thong thorough thoroughly those thou though thought thousand thread threat threatened three threesome
threshold threw thrilled throat throne throttle through throughout throw thrown thrust thug thumb thunder thus tick
ticket tickle tide tidy tied tiger tight tighten tighter tile till tilt timber time timer tiny tips tired tissue title
titties toad toast toaster tobacco today toes tofu together toilet token told tolerate toll tomato tomb tomorrow tone
tongue tonic tonight tons took tools tooth toothbrush toothpaste topic tops torch tore torment torn tornado torpedo
torture toss totally touch touchy tough tougher toughest tour tourists tournament towards towel tower town toxic toys
trace track tractor trade tradition traffic tragedy tragic trail trailer train trainer traitor tramp transaction
transfer transform transit translate transmission transmit transmitter transplant transport trap trash trauma
traumatic travel tray treacherous tread treason treasure treat treatment treaty tree trembling tremendous trench trend
trespassing triad trial triangle tribe tribute trick tricky tried trifle trigger trim trip triple triumph troll
trooper troops trophy tropical trouble troublemaker trousers trout truce truck true truly trumpet trunk trust truth
truthfully trying tube tuck tuition tummy tumor tuna tune tunnel turd turf turkey turn tutor tuxedo twice twilight
twinkle twins twist twitch tying type typewriter typical tyres ugly ulcer ultimate ultrasound umbrella unable
unacceptable unanimous unarmed unauthorized unavailable unaware unbearable unbelievable unborn uncertain uncommon
unconscious uncovered undead undefeated under underage undercover underground underneath underpants understand
understood underwater underway underwear underworld undo undone undoubtedly undress uneasy unemployed unemployment
unexpected unfair unfaithful unfinished unforgivable unfortunate ungrateful unhappy unicorn unidentified uniform
unimportant union unique unity universe unknown unless unlike unlimited unload unlock unlucky unmarried unnatural
unnecessary unpack unpleasant unreal unreasonable unseen unsolved unstable untie until unto unusual update upgrade
uphold upon upper upright upset upside upstairs upstate uptight uptown uranium urban urge urgent urine used useless
usher usually utility utmost utter utterly vacant vacation vacuum vague vain valet valid valuable value valve vampire
vanilla vanished vanity vanquish variety various vase vast vault veal vegetables vegetarian vehicle veil veins
velocity velvet vending vengeance venom vent ventilation venture verbal verdict verge verify vermin verse version
versus vertical very vessel vest veteran viable vibe vibrations vice vicinity vicious victim victory video videotape
view viewers vile villa village villain vine vineyard vintage violation violence violent violin virgin virtually
virtue virus visa visible vision visit visitors visual vital vitamins vivid vocabulary vocal vodka voice void volcano
volume voluntarily voluntary volunteer vomit voodoo vote voters vouch vows voyage vulgar vulnerable vultures wacko
wacky waffles wager wages wagon wailing waist wait waiter waitress wake walk wall wallet wallpaper waltz wand
wandering wanker wanna want ward warden wardrobe warehouse warfare warhead warlock warm warmer warmth warning warp
warrant warrior wars wash washer wasn waste watch watchman water watermelon wave ways weak weaker wealth wealthy
weapon wear weary weasel weather weatherman weave website wedding wedge weed week weekend weekly weenie weep weigh
weight weird weirdest weirdo welcome welfare went were weren werewolf whack whale whatever whatnot whatsoever wheat
wheel wheelchair when whenever whereabouts wherever whether which whichever whiff while whim whimpering whining whip
whirring whiskers whiskey whisky whispering whistle white whiz whoever whole whom whose wicked wide wider widow wiener
wife wiggle wild wilderness wildest will willingly wimp wind window windshield windy wine wing wink winner winning
winter wipe wire wireless wisdom wise wiser wish witch witchcraft with withdraw withdrawn within without witness witty
wives wizard woke wolf wolves woman womb women wonderful wonderfully wooden woods wool word wore work workers workout
workplace workshop world worldwide worm worn worry worse worship worst worth worthless worthwhile worthy would wouldn
wound wrap wrath wreck wreckage wrench wrestling wretched wrinkles wrist write writer written wrong wrote yacht yard
yearbook years yelling yellow yesterday yield yoga yogurt yonder young younger youngest your yourself yourselves youse
youth yummy zebra zero zipper zombie zone zoom
`
  .trim()
  .split(/\s+/);

/** Names among them: of people, places, makes and days ("Paris" is no misspelt "parts"). */
export const REAL_NAMES: readonly string[] = `
aaron abbey abbott abby abigail abner abraham academy according achilles adam adios admiral affirmative africa african
agent aggie ahem ahoy alabama alan alas alaska albany albert albuquerque alec alexander alfred alice alison allah
allan allen alliance ally alma almighty aloha alpha alright although amazon ambassador amber ambrose amelia amen
amendment america american amsterdam anderson andre andrew andromeda angel angelus angus anna anne annie announcer
anthony antonio apache aphrodite apollo apparently april arab archbishop archer archie ares argentina argh ariel
aristocrats arizona arkansas armadillo armstrong arnold arthur asap asher asia asian athens atlanta atlantic atlantis
atta attaboy attila august aunt auntie aurora austin australia australian austria avalanche avalon avenue awol axel
baba babylon bach bahamas bailey bailiff baker balboa baldrick bali baltimore bangkok banner bannister baptist barb
barbara barbie barker barlow barnaby barney baron baroness barry bart bartlett barton bateman bates batman baton
baxter beatles beatrice beau beaumont beaver beck becker beckett beethoven behold bender benedict benjamin benny
berger berkeley berlin bermuda bernard berry bertha besides beta beth betty beware bible biff bill billy bing bingo
birdie birmingham biscuit bishop bismarck blackie blair blake blanche bobby bobo bogey bombay bond bongo bonjour
bonnie booker boomer boon boston boulder boulevard bowie bowman brace brad brandon bravo brazil brazilian bree brent
bret brett brewster brian britain british broadway brock bronx brooklyn brooks brown brownie bruce bryan bubba
buchanan bucky buddha buddhist buenos buffalo buffy buick bulldog bullock bumpy bundy bunny bureau burgundy burke
burrows burt burton buster butch buttercup buzz byron cadillac caesar cain cairo calamity california calvin cambridge
camelot campbell canada canadian canyon cape capitol captain captions cardinal caribbean carl carlo carmen carmine
carol carolina caroline carolyn carpenter carson carter cartwright carver casablanca casanova casper cassandra cassie
castro catherine catholic cathy caucasian caveman cedar celeste central cesar chad chairman chan chancellor chandler
chaplin charles charleston charley charlie charlotte cheers cheetah cheng cher chester cheung chevy cheyenne chicago
chief china chinatown chinese ching chino chloe christ christian christie christine christmas christopher chubby chuck
chucky chug chung churchill ciao cincinnati cinderella claire clare clarence clark claus clay clem cleopatra cleve
cleveland cliff clint clive cobb cobra coca coco cohen coke cola cole colin collier collins colonel colorado colt
columbia columbo columbus come commissioner commodore commonwealth communist comrade coney congress congressman conn
connecticut connie constance constitution continental coop cooper cora coral cordy corky cornell cornwall corporal
corps corpsman cortez cosmos costa cougar countess county cove covenant craig crane creed creek cuba cuban cubs cupid
curly curt cutler cutter cynthia cyrus daddy daisy dakota dale dallas dalton dammit damon dana dane dang daniel danish
danny dante daphne darcy darwin dave davenport david davis deacon dean debbie deborah december delilah deline dell
della delta democratic dennis denver derby detective detroit devon dexter diana diane diego diem digger ding dink dirk
disney disneyland dixie dodge dodgers doggone dolly dolores domino donald dong donna donny donovan dooley dora doris
dorothy douglas dowd dragon dragonfly drake drew duchess dudley duffy duke dunne dusty dutch dwight dynasty eagle earl
east easter eastern echo eddy eden edgar edison edith edward egypt egyptian eighteen eighty einstein eisenhower elaine
elder eleanor elizabeth elle ellen elmer elvis emerald emerson emily emma emmy emory empress england english
englishman ensign enterprise eric erica erin ernest esther ethel eugene europe european evans ewing excuse ezra fabian
falcon false fanny fatso fatty fayed february felicity felix fern fester fifteen finch fink finn fisher fitch fleming
fletcher flint flora florence florida fluffy ford fort forty foster foundation fourteen fowler foxy france francis
francisco frank frankenstein franklin frasier fred frederick freeman freeze french frenchman freud friday fritz frost
frosty fuller furthermore gabriel gaby gage gail galahad gale gamma gandhi gangway gant gareth garfield garland garret
garrison garth gary geez geiger gene general genesis geneva george georgia gerald german germany gertrude gestapo
gibbons gibson gideon gilbert gimme ginny glen gloria godfather goldie goliath golly gong goodbye goodman goodnight
gotcha gotham grace gracias graham grail grams gran grandma grandpa granny grant grazie greece greek greetings gregory
greta grey griff griffin grinch grove grover guild gulf gunner gunther gypsy hail hallelujah halloween halt hamilton
hamlet hampshire hank hanna hans harbor hardy hare harlem harmony harold harper harriet harrison harry hart hartford
harvard harvey hastings havana hawaii hawaiian hawk hawkeye hawkins hayes hearst heather heave hebrew hector heil
helen helena helio heller hello helm hemingway hence henry hera herald herb herbert hercules herman herr hicks hitler
hiya hodge hola holden holland hollow holly hollywood holmes holt holy homer hong honolulu hooper hooray hoover
hopefully hopper horace hoss hotch housewives houston howdy however hudson hugh hugo hulk hungarian hunter hurley
hurrah hurry hush hutch hyde incidentally indian indistinct inspector irene iris isaac isabel italian jack jackie
jackson jacob jacqueline jade jaguar jake jamaica james jane janet january japan japanese jasmine jason jasper jean
jeez jeff jefferson jekyll jenna jenny jeremiah jeremy jerry jersey jerusalem jesse jesus jewish jews jill jimbo jimmy
jing joan jock joel joey john johnny johnson jonah jonathan jones jordan jose joseph josephine josh joshua josie joyce
juan judah judas jude judith judy julian juliet julio julius july junction june junior jupiter kahuna kane kang kansas
karen katherine kathy katrina kelly kelvin kemp kennedy kenny kent kentucky kenya kerry khan kiki kingston kirby kirk
kitty knight knox kong korea korean krauts krishna kwan kyle lacey lama lambert lance lancelot lane lang langley larry
lars lassie latin laura laurel lawrence leery lefty legion leon leonard leonardo lester lewis lieutenant likewise lila
lilith lilly lily lina lincoln linda ling lionel listen lizzie logan london lord lordship lordy lori lotus louie louis
louise louisiana lucia lucille luckily lucy ludwig luke lulu luther lynch lynn macbeth mace macfarlane mack madeleine
madeline mademoiselle madison madonna madrid maestro mafia maggie magnum majesty major malik mama mamma mammy
manchester manhattan manning manny mara marc marco margaret marge marguerite maria marian marianne marilyn marina
marine marjorie mark marquis mars marsh marshall martha martin martinez maru marx mary maryland mash mason matilda
matrix matt matthew maverick maxwell maya maybe mayday mayo mccoy mcdonald meanwhile mein melissa memphis meow mercer
mercury merlin merry messiah metro mexican mexico miami micah michael michigan mick mickey midge midway mike mildred
miller milly milo milton milwaukee mina ming ministry minnesota minnie miriam miss mississippi missouri missy mitch
molly momma mommy mona monday monica monopoly monroe monsieur monsignor montana monte montgomery moore morgan mormon
morocco morris morrow morse mort moscow moses moss mount mozart muhammad mulder mullen mummy munich murphy murray
muslim mustang myrtle mystique nada nana nancy naomi napoleon narrator nasa nash navy neal nebraska needless neela
negro nelson nemo neptune ness nevada nevertheless newark newport newton niagara nicholas nick nicky nietzschean
nightingale nineteen ninety nixon noah nobel nobody noel nope norm norma norman north northern nova november oakland
october ohio okay oklahoma oliver olivia olympics omaha oops oracle ordinarily oregon oriental orleans oscar otherwise
otto ouch overruled oxford pablo pacey pacific paco paddy padre palmer panama panther papa pappy paramount paris
parker parliament partridge paso pastor patricia patrick patsy patty paul paulie pauline peabody peachy peacock pearl
pedro peggy penelope pennsylvania pentagon perhaps perry persian peru pete peter petunia peyton phantom pharaoh phew
phil philadelphia philip philippines phoebe phoenix phyllis picasso pierce pierre piglet pike ping pinky pinocchio
piper playboy plaza plus pluto poland polk pollock polly pongo pooh pope poppy porter portland portuguese potter
prague praise president previously prince princeton prof professor prophet proteus psst puerto puli quagmire quill
quincy rach radar radiology ralph ramon rand randall randy ranger raven reagan reds reed reese reich rembrandt
renaissance reno republic republican reverend rhodes richard richardson richmond rick riley ripper rita ritz riviera
robbins robert robin robinson rochelle rocky rodney rodriguez roger roland roman romano rome romeo ronald roosevelt
rory rosa rose rosemary ross rosy rouge rover roxy rube ruby rufus russ russell russia russian rusty ruth saigon saint
sally salvador sammy samson samuel sanders sandman sandra sandy santa santiago santos sarah sarge sark sassy satan
saturday saul saunders sawyer saxon sayid scarlet schultz scotch scotland scott scottish screech scrooge sears seattle
secondly senator senor seoul september serena sergeant seth seventeen shakespeare shanghai sharon shaw shawn sheila
shelley shelly shepherd sheriff sherlock sherry shin shirley shoo shore shorty shut siam sicily sidney sierra signor
simba simmons simon simpson sims sinatra singapore sioux sissy sixteen sixty skinner skipper slater slim sloan smiley
smith smokey socrates sofia solomon sonny sookie sophia soprano south southern soviet spain spanish sparky sparrow
spence spencer spike squire stanford stanley stark starling starr steed stein stella stephen sterling stern steve
steven stewart stifler stiles stitch stokes stoner strangler striker stuart subtitles sully sumner sunday superman
supreme susan sustained suzanne swan swat sweden swedish swiss switzerland sydney sykes sylvia synchro taffy taft
tahiti taiwan talbot tally tammy tang tanner tara tarzan tate teddy teli telly tennessee terry texas thai thailand
thank thanksgiving thatcher theodore thirteen thirty thomas thompson thor thorn thorpe thursday tibet tiffany tiki
timothy tinker titanic toby toddy tokyo toledo tombstone tommy tong tony toots toro toronto toto touchdown trance
transcript travis treasury trek trey tribune trinity tristan troy truman trump tucker tucson tuesday turbo turk
turkish turner turtle twain twelve twenty tyler uncle united utah valentine valiant valium valley vanessa vatican
vegas venice venus vera vermont vernon veronica victor victoria vienna vietnam vietnamese viking vincent viola violet
viper virgil virginia vista viva vivian vogue voila vulcan wade wagner wales walker wally walsh walt walter wang ware
warner warren washington watson wayne weaver webster wednesday weli well wellington wesley west western what wheeler
where whereas whew whitey whitney whoa whoo whoops wichita william willie willow wilson winchester wisconsin witter
wolfram wong woodward woody woof wright wynn wyoming yahoo yale yang yank yankee yeah yikes york yorker yuan yuck zack
zealand zeus zorro zurich
`
  .trim()
  .split(/\s+/);
