/** Words that only join others, and what people write around a question. They are never searched. */
const STOP = `
a da about above after again another back havent hasnt hadnt werent shouldnt mustnt neednt itll theyll theyve thats hes shes against ah all also am an and any are arent as at be because been before being below between
both but by can cannot cant cheers could couldnt dear did didnt do does doesnt doing done dont down during each either else
even ever for from get gets getting go goes going gonna got gotta gotten had has have having he hello her here heres hers hey
hi him his how hows i id ie if ill im in into is isnt it its itself ive just kinda lemme let lets literally lot lots made
make makes may me might mine more most much must my myself n neither no nope nor not now of off oh ok okay on once one ones
only onto or other others our ours out over own per please pls plz r re really s said same say says shall she should since so
some sorta still such sure than thank thanks that thats the their theirs them then there theres these they theyre thing
things this those through thx to today too u under until up upon ur us very via vs versus w wanna was wasnt we weve were what
whats when whens where wheres whether which while who whom whos whose why will with within without would wouldnt ya yeah yep
yes yet you youll your youre yours youve yr well right actually basically honestly quite maybe perhaps anyway however though
although already anyone someone somebody anybody everybody everyone wat wot wen wht hw abt bout cos coz bc tho thru gud dat dis cud shud wud asap front anything something everything nothing smth stuff guys folks
mate bit kind sort etc eg wondering wonder curious tell told ask asking know think
`;

/**
 * Words of everyday talk: verbs, adjectives and adverbs that carry a sentence but seldom its subject. A question is not
 * unanswerable because one of them is not in the files, and not answered because one is. Compared by their stems.
 */
const PLAIN = `
able accept act afford agree allow along always amount apart appear approximate around arrive aside available bad base become
begin believe best better big biggest bought brilliant bring business buy came care carry case certain check choose
chosen clear click come commit common company complete concern consider contain correct count cover create current customer
client deal decide depend describe detail differ different difference difficult direct early easy enough ensure especially
eventual exact example exist expect explain extra far feel figure find fine first follow forget forgot found founded full further gave general
give given good great guess handle happen happy hard hate high hold hope idea imagine include inclusive info interest
involve issue item keen last late later latter least leave left less level levqor like likely little live long look lose lost love
main manage many matter max mean mention mind minimum miss name near necessary need never new next nice normal note number
obvious occur offer often old option ordinary otherwise overall owner part particular partner people place plain plan point
possible ppl prefer present pretty previous probable proceed product proper provide purchase purpose put question quick range
rather read real reason reasonable receive regard regular relate require rest result rough said satisfied see seem seen sense
serious service set several shop short show side simple single situation small smaller soon sorry sound special specific
spend start state straight studio such suggest suit suppose take talk team tend thought together took total touch toward tried
true try turn type typical understand understood unsure use usual various version wait want way went whatever whenever
whichever whoever whole willing wish word work worry worth write wrong yourself average friend family sister brother wife
husband larger large deep policy term rule comply compliant compliance conform morning afternoon evening night noon immediate instant gradual constant near almost bare hardly mere forever beforehand
prior lodge remedy dedicated afterwards meanwhile recent ago anymore instead besides except beyond hence thus tick pop grab jump push pull fit prove lift
pick pass solve sort struggle tempt trust view visit walk watch welcome rubbish useless stupid clever smart lovely fancy
decent solid busy tiny huge massive friendly fresh posh strict strange weird odd crazy terrible awful fantastic chance couple
dozen folk fun gap half head luck mess mood odds pair pain piece sake scratch shape size stress story trick trouble world
colleague machine sell shown aware confuse fussed bother hassle definite seriously genuine entire exact rely
hear ain man boy girl lady gentleman guy beautiful funny cool perfect wonderful alive sweet lucky choice enjoy amazing rich
hundred thousand million respect favour favor round obvious admit low impossible blame silly sudden excellent ourselves
themselves herself himself warm duty match apologise apologize excited greatest perfect terrific older opportunity suspect
famous nature tight incredible easier nowhere strength weight discuss heavy comfortable introduce familiar recognise recognize
assume remain freedom reality bad super most attitude percent avoid honest extreme careful intend circumstance steady nasty
advantage disappoint zero direct progress therefore capable convince assure challenge routine effort ability attempt impress
potential former smooth modern lack background clue foolish actual full instance occasion unhappy reaction identify great
suspicious suffer concentrate uncomfortable basic patience opposite unknown represent anyhow extraordinary relief skill habit
pattern deep benefit awkward recommend thick gain unique tough cute calm grand doubt outta plenty experience ridiculous glad
worst brave tired proud hungry keen gladly behind ahead across aside arrange allowed permit pack wise weekly yup
aint manny til till none whatsoever altogether elsewhere apparently supposedly presumably hopefully ideally frankly
firm firms goes burn simply usable usual paper overnight lately somewhat manner matters fact public mid middle few catch equivalent automatic automatically request send project two three four five six seven eight ten twice
fastest quickest soonest shortest longest slowest apply given notice mistake somehow exactly drop site page web compare comparison process organisation company aim everywhere somewhere anywhere nowadays currently concrete real kindly appreciate advance
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(STOP.trim().split(/\s+/));
export const PLAIN_WORDS: readonly string[] = PLAIN.trim().split(/\s+/);
