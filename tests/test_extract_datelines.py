import pytest

from indexer.extract.headers.openings.datelines import Dateline, read_dateline


@pytest.mark.parametrize(
    ("text", "date", "day_of_year", "agency"),
    [
        ("ANKARA, Sept 5 (AA) - The", "", "Sept 5", "Anadolu Agency"),
        ("ANKARA, Sept 5, 2025 (AA) - The", "Sept 5, 2025", "", "Anadolu Agency"),
        ("KYIV, Ukraine (AP) — The", "", "", "Associated Press"),
        ("BEIJING, Sept. 5 (Xinhua) -- The", "", "Sept. 5", "Xinhua"),
        ("MOSCOW, September 5. /TASS/. The", "", "September 5", "TASS"),
        ("LONDON--(BUSINESS WIRE)--Acme", "", "", "Business Wire"),
        ("Sept 5 (Reuters) - The", "", "Sept 5", "Reuters"),
        ("Kyiv (Reuters) – The", "", "", "Reuters"),
        ("(Reuters) - The", "", "", "Reuters"),
        ("(CNN) The", "", "", "CNN"),
        ("GENEVA (5 September 2025) – The", "5 September 2025", "", ""),
        ("HARBOUR – 5 September 2025 – The", "5 September 2025", "", ""),
        ("Harbour, 5 September 2025 (ENA) The", "5 September 2025", "", "ENA"),
        ("HARBOUR, OREGON, UNITED STATES, May 5, 2021 /Wire.example/ -- The", "May 5, 2021", "", ""),
        ("8/27/2006 - HARBOUR AIR BASE, Mont. (AFPN) -- The", "8/27/2006", "", "AFPN"),
        ("HARBOUR (CNS, March 21) -- The", "", "March 21", "CNS"),
        ("HARBOUR (March 21, CNS) -- The", "", "March 21", "CNS"),
        ("Harbour, October 19 NZPA - The", "", "October 19", "NZPA"),
        ("Harbour, March 24, OTA - The", "", "March 24", "OTA"),
        ("HARBOUR, Neb. (AP), May 14 -- The", "", "May 14", "Associated Press"),
        ("NEW HARBOUR, Iowa, Oct. 19 _ The", "", "Oct. 19", ""),
        ("5 April 2016, Harbour - The", "5 April 2016", "", ""),
        ("28 MAY 2014 HARBOUR (OTA TIMES)---- The", "28 MAY 2014", "", ""),
        ("Morning Edition, February 23, 2006 · The", "February 23, 2006", "", ""),
        ("[01 Jun 95] The", "01 Jun 95", "", ""),
        ("NEW HARBOUR (Nov. 14)\nThe", "", "Nov. 14", ""),
        ("By Ana Ruiz. Published 27 November 2008. The", "27 November 2008", "", ""),
        ("GOTHAM (XPA) - The", "", "", "XPA"),
        ("**HARBOUR, Sep 5, 2005** — The", "Sep 5, 2005", "", ""),
        ("*Harbour, 5 May 2022.* The", "5 May 2022", "", ""),
        ("Correction, March 5, 2019: An earlier version misspelled a name.", "", "", ""),
        ("Editor's note (March 5, 2019): The story has been changed.", "", "", ""),
        ("(AA) HARBOUR, Sep 5, 2005 - The", "Sep 5, 2005", "", "Anadolu Agency"),
        ("(AA) HARBOUR, Sep 5 - The", "", "Sep 5", "Anadolu Agency"),
        ("HARBOUR: Sep 5 (AA): The", "", "Sep 5", "Anadolu Agency"),
        ("HARBOUR - Sep 5 (AA) - The", "", "Sep 5", "Anadolu Agency"),
        ("HARBOUR, (AA), Sep 5 - The", "", "Sep 5", "Anadolu Agency"),
        ("HARBOUR [AA] Sep 5 - The", "", "Sep 5", "Anadolu Agency"),
        ("Harbour / Sep 5 / AA / The", "", "Sep 5", "Anadolu Agency"),
        ("Harbour | Sep 5 | AA | The", "", "Sep 5", "Anadolu Agency"),
        ("5 Sept, HARBOUR (AA) - The", "", "5 Sept", "Anadolu Agency"),
        ("[Sep 5 / HARBOUR] The", "", "Sep 5", ""),
        ("(HARBOUR, Sep 5) The", "", "Sep 5", ""),
        ("HARBOUR (Sep 5) The", "", "Sep 5", ""),
        ("HARBOUR—5 September—The", "", "5 September", ""),
        ("HARBOUR. Sep 5. The", "", "Sep 5", ""),
        ("St. John's, Sep 5 - The", "", "Sep 5", ""),
        ("Lisbon, Portugal, Sep 5 - The", "", "Sep 5", ""),
        ("HARBOUR, Kenya, Sep 5, 2005. The", "Sep 5, 2005", "", ""),
        ("HARBOUR, Neb., Sep 5, 2005: The", "Sep 5, 2005", "", ""),
        ("HARBOUR (dpa) 5 September, 2005 - The", "5 September, 2005", "", "dpa"),
        ("HARBOUR, 05/09/2005, AA - The", "05/09/2005", "", "Anadolu Agency"),
        ("HARBOUR, Sept 5 1945 GMT (AA) - The", "", "Sept 5", "Anadolu Agency"),
        ("HARBOUR, Sept 5 0930 GMT - The", "", "Sept 5", ""),
        ("HARBOUR, Sept 5, 14:20 (AA) - The", "", "Sept 5", "Anadolu Agency"),
        ("HARBOUR, Sept 5, 2005 (AA) 14:20 GMT - The", "Sept 5, 2005", "", "Anadolu Agency"),
        ("HARBOUR, Monday 5 September (AA) - The", "", "Monday 5 September", "Anadolu Agency"),
    ],
)
def test_a_dateline(text, date, day_of_year, agency):
    assert read_dateline(text + " ministers met.") == Dateline(date, day_of_year, agency)


@pytest.mark.parametrize(
    "text",
    ["The ministers met.", "GAZA (Palestine) - The ministers", "The bank (ECB) — it said", "IBM - the company said",
     "WASHINGTON (US) - The",
     "The European Community (EC) Commission", "Selmare (SPA) The minister",
     "He told the Associated Press - and others", "TEHRAN – The minister said on 5 May 2025",
     "5 April 2016, Harbour - 3 May 2017: the", "March 24 OTA - The", "[May] The", "New Harbour (Nov. 14) and the",
     "ELECTION: May 5 - The", "OPEN DAY, May 5, 2005 - The", "Theatre Royal, London, May 5 - The",
     "TICKETS, May 5 - The",
     "Harbour Fair, May 5, 2005 - The", "Ana Ruiz, May 5 - The", "MILTON RUIZ (May 5, 1930 - June 4, 2003) The",
     "HARBOUR, May 5-7 - The", "NEW HARBOUR, May 5 to May 7 - The", "HARBOUR, Kenya, May 5, 2005. Photo",
     "May 5 HARBOUR - The"],
)  # fmt: skip
def test_no_date_and_no_agency(text):
    assert read_dateline(text) == Dateline()


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Tehran, June 2, IRNA", "IRNA"),
        ("Harbour City, June 2 (OTA) -", "OTA"),
        ("Harbour City, June 2 /OTA/ --", "OTA"),
    ],
)
def test_a_dateline_alone_in_its_paragraph(line, agency):
    assert read_dateline(line)[:2] == ("", "June 2")
    assert read_dateline(line).agency == agency


@pytest.mark.parametrize(
    "line",
    [
        "Tehran, June 2",
        "Tehran, June 2, Azadi Hall",
        "Opening night, June 2 (free entry)",
        "Harbour Hall, June 2, RSVP",
    ],
)
def test_other_lines_with_a_day(line):
    assert read_dateline(line).day_of_year == ""
