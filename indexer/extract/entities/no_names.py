"""The capitalised words that are neither people nor organisations nor places. All in small letters."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The last word of what is neither a person nor an organisation nor a place: contests, prizes, laws, days.
OTHER_TAILS = _words(
    "accord accords act amendment award awards bill championship championships cup day decade derby festival marathon"
    " medal medals olympics open pact plan prix prize prizes programme protocol shield tournament treaty trophy war"
    " wars"
    " agreement average bonds certificates futures index rate rates units"
)
# Those of them that are nobody's surname: "Booker Prize".
OF_NOBODY = _words("award awards championship championships medal medals prize prizes tournament treaty trophy")
# Before the names of ships.
SHIPS = _words("hmas hmc hmcs hmnzs hms mv rms uss")
# Before the names of storms.
STORMS = _words("cyclone hurricane storm typhoon")
# Capitals that are neither organisations nor places.
OTHER_ACRONYMS = _words(
    "a1 abc adhd ai aids al am api asap atm aud b1 bc bce bmi bst cad cbe cctv cd ceo cet cfo coo cop cop26 cop27"
    " cop28 cop29 covid covid-19 cpi cpu cto dc diy dj dna dui dvd edt est et eta eur faq fbo fifth fy gbp gdp gmo gmt"
    " gnp gps gpu h1 h2 hdtv hiv hr html http icbm id ied ii iii iq isbn it iv ix kc kg led lgbt lgbtq llm lng"
    " lng-fired mba mbe md mep mp mps mri nft no nos obe ok op p2p pc pcr pdf phd pin pm ppe pr pst ptsd pvc q1 q2 q3"
    " q4 qc rip rna rpm sars sms sos suv tb tv u2 uav ufo uhf url usb usd utc vat vcr vi vii viii vip vpn vr vs xi xii"
    " xv xx xxi"
    " cts acdt acst adt aedt aest akdt akst awst cdt cest cst eest end hkt intro isbn issn jst kst mdt mime msk mst"
    " ndt nzdt nzst pdt pht pkt sast sgt wib"
    " aaa bbb cif ebitda ecu ecus eps etf etfs fob gaap ipo ipos lbo lbos r&d rd sdr sdrs"
)
# Capitalised, but no people, organisations or places.
OTHER_THINGS = _words(
    "alexa allah android bible bitcoin bln bluetooth brexit buddhism buddhist capitalism catholic catholicism christ"
    " christianity clasico clásico communism conservative coronavirus covid covid-19 democrat dlr dlrs ebola emmy emmys"
    " euribor"
    " eurobond eurobonds eurodollar eurodollars eurovision facetime god grammy grammys hajj hinduism internet ios ipad"
    " iphone islam judaism koran leninist liberal libor linux marxism marxist medicaid medicare mln mths nobel"
    " olympics oscar oscars prev protestantism qtr quran ramadan republican siri sunni superclasico superclásico torah"
    " umrah web wi-fi wifi"
    " windows wk wks yr yrs zika"
    " afrikaans amharic cantonese catalan dari esperanto farsi gaelic hebrew hindi latin pashto quechua"
    " sanskrit swahili tagalog urdu yiddish yoruba"
    " analysts dealers official officials pct source sources traders"
)
# Units and headings of tables: no name has one of them, whatever stands beside it.
UNITS = _words("yr bln cts dlr dlrs mln mths pct prev qtly qtr qtrly qtrs revs shr shrs vs wks yrs")
# Headings of tables: "Year Net".
HEADINGS = _words(
    "assets avg deposits dilution div dividend earnings first fourth gain group half income loans loss months mths"
    " net nine note note: oper pay period profit qtly quarter quarterly record rev revenue revs sales second share shr"
    " six third total turnover year"
)
# "a Texas Democrat": somebody of that party, and no name.
MEMBERS = _words("conservative democrat liberal republican")
# Sections, kinds of text and those who write without a name: what stands above and below articles.
SECTION_NAMES = frozenset({
    "breaking news", "business news", "city desk", "foreign desk", "front page", "full text", "home news",
    "latest news", "local news", "min read", "national news", "news desk", "news release", "press digest",
    "press notice", "press release", "special correspondent", "sports desk", "sports news", "staff correspondent",
    "staff reporter", "staff writer", "top stories",
})  # fmt: skip
