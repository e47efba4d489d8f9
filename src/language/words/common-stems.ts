/**
 * How common the stems of news reports and of questions about them are: the key is the binary logarithm, rounded, of how
 * many texts in 10,000 hold the stems listed with it. Counted by bench/count-words.ts over 6173 paragraphs and questions of
 * 200 invented reports written for this project (CC0); stems in fewer than 4 texts or 3 reports are left out.
 */
export const COMMON_STEMS: ReadonlyMap<number, string> = new Map([
  [11, `said`],
  [9, `get one say told two year`],
  [
    8,
    `ask back call come compani day first found four go got home hour last month name night now offic old peopl put
    report run sinc take three time week work`,
  ],
  [
    7,
    `accord account against away board came carri case charg chief citi claim close cost countri court cut dead die
    driver end even ever everi expect famili find fire firm five friday gave give given govern group guy half hand
    happen head hospit judg keep kept kid kill know ladi leav left line live long look lost made man march member
    million minist minut miss monday money move mr need never new next nine nobodi number offer offici open oper
    owner paid pay place plan polic ppl read record rule school second see sent set show side sign six state stay
    still stop sunday taken tell thing third thursday took town train tuesday turn union use walk want warn water
    wednesday went whether within without wrong`,
  ],
  [
    6,
    `accept accus across actual ad admit age ago agre allow alreadi among anim anoth answer anybodi appeal april argu
    around arrest attack august author babi bad ban bank began behind believ best big bill blame boat bodi book boss
    bought box boy bring broke brother brought build bus buy cannot capit car cash caus cent chang check children
    clear club confirm cop council count counti cover crew cross custom damag date daughter death decid decis declin
    defenc deni describ differ director disput district doctor dog done door dr drive drop due earli earlier eight
    eleven engin euro everyon evid excus expert explain fall far father februari feder fell fight figur file final
    fine fish follow forc former free girl gone good ground guard hall hear heard held help hit hold hous hurt
    inquiri insid inspector insur investig island januari job june kilometr kind kitchen known land late later law
    lawyer lead least less let letter life light list local lol lose lower machin make manag market mayor meet men
    messag metr mine ministri morn mother nation near neighbour neither note noth notic novemb nurs octob ok order
    outsid panel paper parent park part pass passeng per percent person phone photograph play pm point port post
    power presid price prison promis prosecutor public publish question rais ran reach reason receiv refus releas
    remain replac repli resid rest retir return right road room round safe sale saturday save seen sell servic settl
    seven share ship shop short shut sister sit site sold somebodi son sound spent spring staff stand start
    statement station street student stuff suppos talk teacher team telephon ten test think thought trade treat tri
    trial truck twice victim villag visit vote wait wat way whole wife window woman women word worker worth wrote
    yet`,
  ],
  [
    5,
    `abov accid act advis affect afternoon agenc air alarm alleg almost along alway analyst announc apart apolog
    appear approv armi arriv associ attorney autumn award bag bar base bed begin bell belong beneath besid bet
    better block born breath bridg broken budget built burn busi cabl camera camp cancel captain card care cargo
    catch caught centr chain chanc chariti child chip choir christma church clean cleaner client clinic clock coach
    coast collect comment committe compens complain complaint condit contain contract contractor control convict
    cook copi coupl cousin crack crane critic crowd crown dad danger dark data dawn deal decemb declar defend delay
    demand dentist depart deputi detect devic dollar doubl drew drink drone drug earn eat effect electr email emerg
    employ employe empti enough enter estim everybodi everyth ex exact examin exchang execut eye face fail farm
    farmer fast fault fear fee feel ferri film finish fix flat fli flight flood floor folk food foot footbal foreign
    form founder fourth friend front full fund game garden gas gate general glass gonna governor grade guest halt
    harbour hard health heat helicopt hide high hire holiday hope hotel household idea includ independ inform injur
    inspect instead institut intern interview investor jail join juli juri justic key knew laboratori lake largest
    leader leak learn led legal lie lift limit link littl lock lodg longer lorri loss lot m main maker mark match
    matter mean meant measur medic met mile militari mill mission model monitor ms mum museum negoti news newspap
    none noon normal north northern object okafor onlin opposit other own page paint parish parliament parti partner
    past patient payment permit pick pictur plant player pls politician pool poor possibl press previous privat
    problem product professor profit proof propos protect protest pull punish pupil quarter quit r radio rail
    railway rain rang rate rather real realli recal recov red refund region regist regul reject relat remov rent
    reopen repair request rescu research resign respons result review reward ring rival river roof rose rough rout
    row safeti salt sampl sat saw scheme scientist sea search season seat secur send sentenc septemb server sever
    shift shot shown sick singl sleep slip slow small smell soldier sorri speak spend spokesman spokeswoman sport
    spot step stock stolen stood stori storm strand strike struck stuck studi suggest sum summer suppli support sure
    surviv suspect suspend swim switch system tabl tea teenag term testifi though ticket tide tip togeth top total
    tower trace track transfer transport travel trip troubl true u unit univers usual vaccin valu van vehicl verdict
    version vessel video voic volunt w wall war watch wave weather weekend where widow wind winter won worri write
    written y`,
  ],
  [
    4,
    `abandon abl aboard abroad abt access achterberg acknowledg address administr advanc advertis advic afterward
    agent agreement ahead aid airlin airport alert alibi aliv alon although altogeth ambul american amount anchor
    angri annual anonym anyway apologis app appli applic appoint approach area argument arm art asid asleep assist
    athlet attempt attend audit averag awar backup bail baker bakeri ballot bankruptci barrist basement batteri bay
    bc bear beat becom begun below bigger biggest billion bin bird bishop bit black bloke blood blow blue boil bonus
    border bore borrow bottl brake brand brandt breach bread break breakfast breweri bride brief broadcast bronz
    builder bullet bureau buri buse buyer cake campaign canada candid candl cat caution ceil cell center central
    centuri ceremoni certif chair chairman challeng channel chat cheap cite civil class clerk climb clip cloth co
    coat coin cold collaps colleagu colleg colonel command commiss commission compar complet comput conced concern
    conductor confer connect conserv consid consul consult contact convers convoy coron cough counsel counter
    courier cours crash crate credit creek crime crimin cup current custodi dam deadlin debt decad deep defect
    delacroix deleg deliv deliveri depend design desk detain develop dig dinner diplomat direct disagre disappear
    discov discuss diseas dismiss diver divid dna dock document donat dose doubt draft drag drain draw dress dri
    drill driven drove drown drunk dump dust dutch duti dwell e ear earliest earth easter eastern eaten economist
    egg either elder elect elsewher emil energi english equip error escap establish estat european evacu event
    exceed except exempt exist expens explan explos express extend extra fact factori failur fair fake fallen fals
    familiar fan fare fatal fed feed festiv fewer field fifth fill financ finch finger fishermen fit flag flew
    flower flown footag forecast fork fort forti forward fourteen freed frozen fruit fuel funer funni gang gather
    gen generat geologist german gift glove goal goat goe gold grain grandmoth grandson granni grant gravel green
    grow guilti gun hacker haldan hallam hamster handl hang harlan harm hate haul healthi heavi hello hidden hill
    histori holder hole holli hollow hors host hot howd hundr hung husband ice ident identifi ignor incom ine infect
    ingrid injuri insist instrument insult intend interior invit involv issu jab jar joint joke journalist jump
    juror kestrel kick kidnap knowledg lab label labour lad lamp landlord lane languag larg larger launch lay leagu
    leed leg lend length level librari licenc licens like listen lmao load loan log low lunch mad mail mainten major
    marin marri marsh meantim mediat medicin melt memori mention mess metal middl midnight mind miner minor mistak
    mix mobil mod moor most motiv mountain mrs murder music nearbi nearest neighbor net network noor norwegian odd
    often oil older orang orbit orchard organis origin overal overnight owe pack pair pan paperwork patrol pc pell
    penalti pension perform period persuad pet petit piano piec pilot pipe plane platform plead plug pocket poison
    polici polit posit present priest primari prime print prize probabl produc project properti prosecut prove
    provid provinc pruitt pump purpos push quay queue quick quiet race radar ransom ray react reaction rebel receipt
    recent reckon recommend refer refere regret remark rememb repeat repres requir rescuer reserv respect respond
    restor rice ridg rise rock rope rumour runner rush sack sail sailor salari santa satellit scale schedul score
    scrap screen seal secret secretari seem seiz senior sensor separ sergeant serious serv session sheet shell
    shelter sheriff shoe shoot shout signal signatur similar simpli size ski slept slope smaller smash smoke snow
    softwar solheim solicitor song soon sooner soup sourc south space spare specialist speed split spoke sponsor
    spread squar st stabl stage star steward stone store stranger stream strip strong studio su suffer sugar
    supermarket supplier surpris survey survivor suspicion swallow swap tablet talli tank tap tape target tax taxi
    teach teen televis temperatur tenant tenth termin text thank theori thiev threw throw thrown till tin titl tobia
    toll tonight tonn touch tourist trader traffic tram trap treatment tree trick troop trust tunnel twelv twenti
    twin type understand understood unpaid upper urg user vale valley vet vienna view visitor wage walkout ward warm
    wash wast wear websit wed weigh wept west wet whale wheel white whoever win wipe wish wit withdraw withdrew
    world worst wound wreck wrist yesterday young younger youngest yr`,
  ],
  [
    3,
    `abolish absenc acquit activist actor add adult affair afraid ai aim aircraft alcohol aldous altern ambassador
    amber amori ana ankl anton anywher apprentic archaeologist arrang ashor assum aunt austrian automat avail avoid
    axe bake ball banana baptist barn barrack barrier basi bath bathroom beach becam bedroom beer beg beginn belgian
    belgium bench bereav beyond bicycl biologist birthday biscuit bitter blanket blast bleach blew bn bolt bomb bone
    boot borehol botch bowl branch brave breed brendan brigad british broker brown brush bug bulk burglar burst
    bypass cabin cabinet calendar calm canadian canal cannon canton cap capac captiv captur carbon carcass career
    carer caretak carla carpet carriag carrier carrow casino cast cater cattl cave cctv cemeteri centimetr ceo
    certain chairwoman chamber championship chapel chase cheaper cheapest cheat checkpoint cheer chees chef chemist
    chemistri chess chest chicken chile choic choos chopper cinema citizen closur cloud coal code coffe coincid
    colin common commut compet competit competitor concert conclud conclus confidenti confus conscript consol
    constabl constitut consum continu contradict convert cool cooper copper cork corner correct councillor courthous
    cow craig cri cricket criticis crook cultur curfew curious currenc daili dairi dale danish dealer debat declan
    deepli defens delet deliber denis denmark deposit depth derbi desert desmond detail detour dev diesel digger dip
    disappoint disast display distanc disus dive docker domin donor drawn drip dubai dublin dude dug dusk earthquak
    east edg edit editor electrician electron embassi entir entri envelop envoy episod equival escort europ exam
    exclud experi export faint faith famous faulti favour favourit fbi feb feet felt femal fetch financi fingerprint
    firefight fisherman fishi flatten flip float flock flour fog fool forens forest fortnight forum fought frame
    franc fraud freez freezer freight french frighten frontier fulli furious furnitur fuse gain galleri gambl gap
    gareth gdansk generous genuin germani ghent gorg govt grab grace gram gran grand grandchildren granddaught
    grandfath grass grave greta grew grid grower grown guid guild gunmen haddad haggl halden hale halvorsen happend
    happi hardwar headcount heart height helper henrik hero heron hi higher highest hike hiker hip honest honey
    honour hook hospic hostag how howev hugh hull human hunt idl idri ill illeg ils imag imagin immedi import impos
    incid indict indoor industri infant inflat inherit initi inject inquest instruct insulin intellig intens
    interest internet interpret introduc intrud invent irish itali jacket jam japanes jean jet jewel jona journey
    junior justifi kc kebab keeper kettl kidnapp kilo kilogram kilomet kindergarten km knife knock kroner laid lamb
    landown lantern lap laps laptop larkspur latest laugh lawmak lean lender lent lesson lettuc lid lifeboat
    lighthous lind lindgren lindqvist lisbon lit lobbi locat login london longest loos lord lorn lorna loudspeak
    love lucia lucki magistr mainland maintain male manslaught manufactur map marathon marcus marlow maro marta
    martin mask master mate materi matern maureen max meal measl meat mechan medal media mend meridian meter
    methodist microphon midwif milk minus mirela moder mom monk montreal mortgag moss motor motorcyclist motorway
    mount mourn mouth movi mp mud municip nah negat nepal nest neutral nick nicknam nineti nois norway notebook
    nowher o observ obtain oct offenc offshor ohio oldest ombudsman onion onto opinion oppon oppos ordinari organ
    osei otherwis outbreak outfit output overh owen oyelaran packag pari passag passport password pastor path paul
    paus pavement payout payrol peac pear pen permiss peso petrol physic pia picket pier pilar pin pizza plain plate
    pledg podcast pole polish poll poppi porch portug postman postpon pound practic prayer predecessor prefer
    pregnant premier premium prepar presidenti pressur princip prioriti processor prof programm promot prop proper
    provinci quarrel quarri racket raid random rank readi realis recip recognis recruit reed refineri refriger
    refuge registr relief reloc renew renn republ reservoir restaur restrict resum retail rey ride rider rifl riot
    risk rn rob role roll rosalind rot roundabout royalti rubbish rung rust ruth safer saint sanction sand sandwich
    sc scanner scare scene scratch scream screw script seek seller senat senn seoul sept seri settlement seventh sgt
    sharehold shelv shirt shock shopkeep shore shortag shrink sight silenc silent silver simon singer siobhan siren
    situat sixth skin skip skipper sky smth snap sneak soap social solar sort sought spa spain spanish speaker speci
    speech spi spoken squeez stahl stair stairwel stall stamp stash steal steam steel steer stick stomach storag
    stove straight stray stress stretch stronger structur stumbl subject success sudden sue suit summit sun sunris
    superintend superior surgeon surgeri surveyor suspici swimmer tag tail tall tanker tarn tarrant tast taught
    taxpay tear tech technic technician teeth tent theft thick thief thirti tho thousand thread threat threaten tie
    til tile timber tini tire today toddler token tom toma tomorrow toothbrush torch torn tournament toward toy
    tractor trainer tray treasur tribun truce trucker truste tulli tune tuner tv typic tyre uk unabl unanim uncl
    unclear undercov unemploy uniform unless unlock unravel unusu up upright upset upstair useless ute vanc vanish
    verifi viewer villa virus visa voss voucher wake wallet wanda warden wardrob warehous warrant watchdog weapon
    weight welder well welsh western whitlock wide wilk will wine wing winger winner wire withdrawn wonder wore worn
    wors wrap x yard yasmin youngster`,
  ],
]);
