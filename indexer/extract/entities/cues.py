"""The words beside and inside names that tell what they name: titles, ministries, streets. All in small letters."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitalised before a person's name. "Prime" and "Foreign" stand before another title.
TITLES = _words(
    "activist actor actress adm administrator admiral alderman alhaji ambassador analyst archaeologist archbishop"
    " archduke archivist artist assemblyman assemblywoman astronaut astronomer attorney attorney-general author"
    " ayatollah baron baroness barrister biologist bishop botanist boxer brig brigadier capt captain cardinal ceo cfo"
    " ch chairman chairperson chairwoman chancellor chaplain chemist chief chief-executive cllr cmdr coach col colonel"
    " commandant commander commissioner commodore comrade congressman congresswoman constable coo coordinator corporal"
    " cosmonaut councillor councilman councilmember councilwoman count countess coxswain cpl cto curator cyclist czar"
    " dame datin dato datuk deacon dean defender delegate deputy det detective director doctor don dott dr duchess"
    " duke earl economist editor emir emperor empress envoy epidemiologist executive father filmmaker firefighter"
    " foreman forewoman founder fr frau gen general geologist goalkeeper golfer gov governor governor-general haji"
    " harbormaster harbourmaster headmaster headmistress headteacher herr historian hojjatoleslam imam insp inspector"
    " jockey judge justice king lady laureate lawmaker lawyer leader lieutenant lord lt madam madame magistrate maj"
    " maj-gen major manager marshal mathematician maulana mayor midfielder midshipman midwife minister miss mlle mme"
    " monsieur monsignor mp mr mrs ms msgr mufti mullah novelist officer ombudsman pandit paramedic pastor pfc"
    " physicist playwright pope postman postwoman premier presenter president president-elect priest prince princess"
    " principal private prof professor prosecutor prosecutor-general provost psychologist quarterback queen rabbi"
    " rapporteur referee rep representative rev reverend sayyid scientist sculptor sec secretary secretary-general sen"
    " senator senor sergeant seri señor señora sgt shaikh sheikh sheikha sheriff shri signor signora singer sir sister"
    " skier skipper smt solicitor speaker spokesman spokesperson spokeswoman sprinter sra sri srta striker sultan"
    " superintendent supt swimmer taoiseach treasurer umpire under-secretary undersecretary ustad ven vicar adviser"
    " vice-president virologist viscount warden whip winger librarian stationmaster mla mlc msp patriarch advisor"
    " chair comptroller con convener convenor counsel hojatoleslam rector registrar alhaja ato ayatullah"
    " bapak comandante doña encik hajia hajiya kyai malam mallam maulvi mawlawi mwalimu mzee otunba ozeki tengku tunku"
    " ustadz weizero woizero yokozuna"
)
# Titles that are given names, too: "Dean Sharples" has no title.
ALSO_GIVEN_NAMES = _words("ato dean don duke earl")
# Titles that stand only behind another one: "Tan Sri".
SECOND_TITLES = _words("seri sri")
# Titles that nothing but a person's name follows.
PERSONAL_TITLES = _words(
    "capt col con dc dci dcs det di dr ds dsi gen gov hrh insp lt maj messrs minister miss mr mrs ms pc pcso president"
    " prof rep rev sen sgt sir supt wpc"
)
# They stand before a title and are no part of a name.
TITLE_WORDS = _words(
    "acting agriculture air army assistant associate attorney brigadier budget cabinet chief climate co commerce"
    " council crown culture defence defense deputy development district economic economy education energy environment"
    " ex executive federal field finance first foreign foreign-policy former founding general grand head health her his"
    " home hon honorary honourable house housing immigration information interim interior junior justice labor labour"
    " lead lieutenant major majority managing military minority national navy oil opposition party petroleum planning"
    " police presidential press prime provincial rear regional right royal second security senate senior sergeant"
    " shadow special state supreme then trade transport transportation treasury union vice water district"
)
# In "Secretary of State Ana Ruiz", "Chief of Staff Ana Ruiz".
PORTFOLIOS = _words(
    "affairs agriculture commerce defence defense education energy environment exchequer finance foreign health"
    " homeland interior justice labor labour opposition police security staff state transport transportation treasury"
    " war"
)
# In small letters right before a person's name.
ROLES = _words(
    "actor actress adviser advisor aide alderman ambassador analyst archaeologist architect artist assemblyman"
    " assemblywoman astronaut astronomer attorney author barrister biologist bodyguard boss botanist boxer boyfriend"
    " brother brothers builder called candidate candidates captain caretaker carpenter cartoonist ceo chairman"
    " chairperson chairwoman chancellor chaplain chef chemist chief choreographer climatologist co-founder coach"
    " cofounder colleague columnist comedian commander commissioner commodore composer conductor coordinator"
    " correspondent councillor councilmember counterpart cousin coxswain creator critic curator cyclist dancer daughter"
    " daughters deacon defender demonstrator dentist deputy detective dictator director doctor driver economist editor"
    " electrician engineer entrepreneur envoy epidemiologist ex-husband ex-wife executive farmer father fiancee"
    " filmmaker firefighter fisherman footballer foreman forewoman forward founder friend geologist girlfriend"
    " goalkeeper golfer governor granddaughter grandfather grandmother grandson guide harbormaster harbourmaster head"
    " headmaster headmistress headteacher historian host husband inspector interpreter jockey journalist judge justice"
    " keeper lawmaker lawyer leader lecturer legislator lieutenant magistrate manager mathematician mayor mentor"
    " merchant midfielder midshipman midwife minister minister-president mother musician named neighbor neighbour"
    " nephew niece novelist nurse officer official organiser organizer owner painter paramedic partner passenger pastor"
    " philosopher photographer physicist pianist pilot playwright plumber poet politician pope postman postwoman"
    " predecessor premier president priest principal producer professor prosecutor protester psychologist quarterback"
    " rapper referee reporter representative researcher resident scientist sculptor secretary senator sergeant sheriff"
    " shopkeeper singer sister sisters skier skipper solicitor son songwriter sons soprano spokesman spokesperson"
    " spokeswoman sprinter stepfather stepmother striker student successor superintendent surgeon survivor suspect"
    " swimmer teacher teammate teammates tenor trader translator treasurer umpire uncle veteran vicar victim violinist"
    " virologist warden widow widower wife winger winner witness worker writer ranger"
)
# The last word of an organisation's name.
ORGANISATION_TAILS = _words(
    "ab academy administration advertiser advisers advisors aerospace ag agencies agency air airforce airline airlines"
    " airways albion alliance alumni analytics archive archives argus army asa assembly associates association athletic"
    " authority aviation avionics bakeries bakery ballet bancorp band bank bhd biotech bloc board bourse breweries"
    " brewery brigade brigades broadcasting bros brothers bureau cabinet capital cement chain chamber charity chemicals"
    " choir chronicle church clinic club co co-operative coalition collective college command commission commissions"
    " committee communications companies company computer confederation conference congress consortium consulate"
    " consultants consulting cooperative corp corporation corps cos council courier court courts creative crescent"
    " department departments diagnostics digest digital directorate dispatch division echo electric electronics embassy"
    " energy ensemble enterprises entertainment examiner exchange express faculty fc federation fellowship financial"
    " firm foods force forces forum foundation freight front fund gas gazette global gmbh government group guard guards"
    " guild healthcare herald holding holdings hospital hotels hotspur hutton inc independent industries initiative"
    " inquirer inspectorate institute institution insurance insurers international invest investments jihad journal"
    " junta kg lab laboratories laboratory labs league legislature library lines llc llp lodge logistics lp ltd"
    " maatschappij magazine mail markets media medical metals militia mills mines mining ministries ministry mirror"
    " mission monitor motors movement museum mutual nation navy network networks news newspaper newspapers nv"
    " observatory office oil online opera orchestra organisation organization oy oyj panel parliament parties partners"
    " party petroleum pharmaceuticals philharmonic pictures plc police polytechnic ports post power press productions"
    " pty publications publishers publishing quartet radio rail railroad railway railways rangers records regiment"
    " registry research resources restaurant review robotics rovers sa sarl sas scala school schools sciences"
    " secretariat securities semiconductor semiconductors senate service services shipping society software solutions"
    " spa squad squadron srl standard star steel stores strategies studio studios sun supermarkets symphony syndicate"
    " systems taskforce tbk tech technologies technology telecommunications telegraph telephone television theater"
    " theatre therapeutics times tribunal tribune troupe trust tv union unions unit united university utilities"
    " ventures vineyards wanderers watch weekly works workshop zrt books rescue newswires health managers metro"
)
# The last words of newspapers' names: "The Indian Express".
NEWSPAPER_TAILS = _words(
    "advertiser chronicle courier examiner express gazette guardian herald independent inquirer journal mail mercury"
    " mirror nation observer post standard star sun telegraph times tribune"
)
# Generic words that are no name alone, however they are written.
GENERIC = ORGANISATION_TAILS - _words("congress metro parliament rangers rovers senate wanderers")
# The first word of an organisation's name, often in other languages.
ORGANISATION_HEADS = _words(
    "ac aero aerolineas aerolíneas afc air ajax asociacion asociación association atletico atlético banca banco banque"
    " bayer bayern borussia cd cf compagnie companhia compania confederacion confederación credit crédit deutsche"
    " dinamo dynamo eintracht fc federacion federación fondation fondazione fundacion fundación fundação groupe grupo"
    " gruppo hotel institut instituto inter istituto lokomotiv minera ministere ministerio ministère movimiento musee"
    " museo museu musée parti partido partito radio real sc sindicato sociedad sociedade societe société spartak"
    " sporting studio studios syndicat team teatro universidad universidade universitas universite universiti"
    " università université agencia ayuntamiento comision comisión consejo cooperativa diario empresa junta tribunal"
    " caisse caixa caja cassa cia cie credito electricite energie ente ets gaz industrias petroleos petróleos societa"
    " società soc"
)
# "... and Co", "... & Sons".
FIRM_ENDINGS = _words("associates bros brothers co company daughters partners son sons")
LEGAL_FORMS = _words(
    "ag bhd co company corp corporation gmbh inc incorporated limited llc llp lp ltd nv plc pty sa spa"
)
# What firms do, behind "and" in their names: "Hawaiian Gas and Electric".
TRADES = _words(
    "accident banking casualty chemical chemicals construction electric engineering equipment fire foundry gas"
    " indemnity investment life light lighting loan machine manufacturing marine mining navigation oil paper power"
    " printing publishing refining rubber savings shipping smelting steel sugar supply telegraph telephone tobacco"
    " trading transport trust wireless"
)
# Titles that are names' ends, too, unless they have a dot: "Aparna Sen".
SHORT_TITLES = _words("adm capt col count cpl fr gen gov lt maj prof rep rev sec sen sgt supt")
# "Bank of ...", "Ministry of ...".
OF_ORGANISATIONS = _words(
    "academies academy agency alliance archdiocese army assembly association authority bank banks board brotherhood"
    " bureau cabinet center centers centre centres chamber church citizens college commission committee company"
    " confederation conference congress corps council court courts daughters department diocese directorate embassy"
    " faculty federation friends front fund girls guild house institute institutes institution journal lab laboratory"
    " league library"
    " ministries ministry movement municipality museum network observatory office order organisation organization"
    " parliament party"
    " rights school secretariat senate service society sons state-college syndicate temple times tribunal trust union"
    " university"
)
FOR_ORGANISATIONS = _words(
    "academy agency alliance association authority bureau campaign center centers centre centres citizens coalition"
    " commission committee council department doctors federation foundation front fund institute laboratory lawyers"
    " league ministry movement network office organisation organization parents people physicians scientists"
    " secretariat society students union women workers"
)
OF_PLACES = _words(
    "bay cape city coast county duchy emirate gulf horn isle kingdom lake manor mount mouth peninsula port principality"
    " province region republic river sea strait straits sultanate territory town valley village"
)
# The last word of a place's name.
PLACE_TAILS = _words(
    "abbey airfield airport alley alps archipelago arena atoll ave avenue barracks base basin bay beach blvd border"
    " boulevard bridge canal canyon castle cathedral cemetery center centre city cliffs coast complex county creek"
    " crossing dam delta desert district drive estate facility falls field fields forest garden gardens garrison"
    " glacier gorge governorate gulf hall harbor harbour headquarters heights highway hill hills hotel island islands"
    " isle isles junction lagoon lake lakes lane mall marina market memorial monastery mosque mountain mountains oasis"
    " oblast ocean pad palace park pass peninsula pier place plain plains planetarium plateau plaza point pond port"
    " prefecture province quarter range reef region reservoir ridge river road sea shore shores shrine speedway"
    " springs square stadium station strait straits street strip suburb synagogue terminal terrace territory tower"
    " towers town township trail tunnel valley village volcano wharf woods zoo fen haven heath marsh moor moors"
    " embankment firth"
)
PLACE_HEADS = _words(
    "avenida avenue bahia barrio beit bir boulevard bukit cabo calle camp cap cape cerro ciudad deir el fort gulf"
    " gunung ile isla isle jalan jebel jl kfar khan kota lac lago laguna lake las loch los lough monte mount mt nevado"
    " piazza playa plaza port prospekt puerto pulau punta rio river rua rue saint san santa st strada strasse sungai"
    " são tel ulica ulitsa umm via villa volcan wadi île"
)
# The first word of organisations and places alike.
DIRECTIONS = _words("central east eastern greater lower new north northern south southern upper west western")
# Behind the name of a place: "Hartley East", "Ilocos Norte".
DIRECTIONS_BEHIND = _words("east north norte oriental occidental south sul sur west")
# The last words of surnames and of places alike: "John Hall".
SURNAME_TAILS = _words(
    "castle field fields firth forest garden hall hill lake lane park pond shore woods heath marsh moor"
)
# Their owners are part of a name: "People's Party".
OWNERS = _words(
    "builders children citizens consumers doctors drivers engineers farmers fishermen journalists king lawyers men"
    " miners nations nurses people players queen saint st teachers veterans women workers writers"
)
# Small words inside people's names.
PARTICLES = _words("al ben bin bint da das de del della den der des di do dos du el ibn la le ter ul van von y zu")
# Words that are capitalised because they open a sentence or are always written so.
OPENERS = _words(
    "a about above according across adding addressing after again against all allegedly almost along already also"
    " although always amid among amongst an and another any anyone anything are around as asked asking at back based"
    " be because been before behind being below beside besides between beyond both but by calling can citing clearly"
    " could critics currently dear despite did do does don't down dozens due during each earlier eight either else"
    " even ever every everyone everything except experts far few finally first five following for former formerly"
    " fortunately four from further furthermore generally given had has have having he hello hence her here hers him"
    " his how however hundreds i i'd i'll i'm i've if in including indeed initially inside instead into is it it's its"
    " itself just last lastly lately later least less let like likewise many may maybe me meanwhile might millions"
    " mine more moreover most much my near nearby nearly neither never nevertheless new next nine no nobody none nor"
    " not nothing noting now of off officials often oh ok okay on once one only onto or other others our out outside"
    " over overall own perhaps please police previously quite rather reportedly residents responding same second"
    " secondly see seven several shall she should similarly since six so some someone something sometimes soon"
    " speaking still such suddenly ten than thank thanks that that's the their theirs them then there there's"
    " thereafter therefore these they they're third this those though thousands three through throughout thus till to"
    " today together tomorrow tonight too toward towards two ultimately under unfortunately unless unlike until up"
    " upon us usually very via was we we'll we're we've well were what what's whatever when whenever where whereas"
    " wherever whether which while who whoever whom whose why will with within without witnesses would yes yesterday"
    " yet you you're your yours"
)
# No name has these inside, though a line may that was put together from two.
NEVER_INSIDE = _words("a an are at but has he image in is it photo she that the these they this those video was we")
CALENDAR = _words(
    "ad am apr april aug august bc bst cet christmas dec december easter edt eid est feb february fri friday gmt"
    " halloween hanukkah jan january jul july jun june mar march may mon monday nov november oct october pm pst"
    " ramadan sat saturday sep sept september sun sunday thanksgiving thu thur thurs thursday tue tues tuesday utc wed"
    " wednesday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)
# Months that are also people's names.
SHARED_MONTHS = _words("april august jan june march may")
NUMBERS_OF_DAYS = "one|two|three|four|five|six|seven|eight|nine|ten"  # as wires spell them: "April one"
# "the city of ...", "the port ...".
KINDS_OF_PLACE = _words(
    "area camp capital cities city counties countries country county district districts enclave island islands lake"
    " mountain municipality neighborhood neighbourhood port ports province provinces region regions resort river state"
    " states suburb suburbs territory town towns valley village villages"
)
# "the company ...", "the daily ...".
KINDS_OF_ORGANISATION = _words(
    "agency airline app automaker bakery bank brand brewer broadcaster brokerage builder carmaker carrier chain"
    " channel charity club company contractor daily developer firm giant group hospital hotelier insurer journal lender"
    " magazine maker manufacturer militia miner network newspaper ngo nonprofit operator organisation organization"
    " party publisher refiner retailer school service start-up startup station subsidiary supermarket supplier tabloid"
    " team think-tank union university utility website weekly drugmaker chipmaker planemaker homebuilder housebuilder"
    " steelmaker shipbuilder"
)
# They stay small in a headline whose other longer words are capitalised.
SMALL_IN_HEADLINES = _words("about after against amid from into over than that under upon with")
# Titles that are written in capitals; of others in capitals most are organisations ("SEC").
LOUD_TITLES = _words("ceo cfo coo cto mep mla mlc mp msp")
# After a hyphen they end a name: "Madrid-based".
AFTER_HYPHEN = _words(
    "area backed based born bound built controlled era flagged funded held led linked listed made occupied owned"
    " ruled run style wide"
)
# They keep their full stop as part of a name.
ABBREVIATED = _words(
    "adm brig bros capt cmdr col dr ft gen gov hon insp jr lt maj mr mrs ms mt pres prof rep rev sen sgt sr st supt"
    " alex"
)
# These, too, unless it is that of the sentence.
ABBREVIATED_ENDINGS = _words(
    "ala ariz ark calif co colo conn corp del fla ga ill inc ind kan ky la ltd mass md mich minn miss mo mont neb nev"
    " okla ont ore pa qld que sask tenn tex va vt wash wis wyo"
)
# Words of names that are none by themselves.
NEVER_ALONE = GENERIC | FIRM_ENDINGS | _words("corp de inc jr llc ltd mths net plc qtr revs shr sr sri st van von")
# Endings of firms' last words: "Bancorporation", "Kreditbanken".
FIRM_SYLLABLES = (
    "bank",
    "banken",
    "bancorp",
    "bancorporation",
    "bancshares",
    "tech",
    "soft",
    "corp",
    "werke",
    "gruppe",
    "orchester",
    "orkest",
    "verband",
    "partei",
    "bladet",
    "zeitung",
)
# Endings of streets' names in one word: "Storgatan", "Hauptstrasse".
STREET_SYLLABLES = ("gatan", "strasse", "straße", "straat", "vägen", "gata", "plads")
# "the mayor of ...", "the outskirts of ...".
PARTS_OF_PLACES = _words(
    "bishop border borders capital center centre coast coasts east edge ex-mayor governor hills island islands mayor"
    " native north northeast northwest outskirts part parts people residents shore shores south southeast southwest"
    " streets suburbs west"
)
# Whole words before a hyphen that make ordinary words: "anti-graft".
HYPHEN_PREFIXES = _words(
    "anti co cross ex far inter mid multi neo non off on post pre pro self semi sub trans ultra well"
)
