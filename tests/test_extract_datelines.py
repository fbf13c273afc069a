import pytest

from indexer.extract.headers.datelines import Dateline, read_dateline


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
        ("GOTHAM (XPA) - The", "", "", "XPA"),
    ],
)
def test_a_dateline(text, date, day_of_year, agency):
    assert read_dateline(text + " ministers met.") == Dateline(date, day_of_year, agency)


@pytest.mark.parametrize(
    "text",
    ["The ministers met.", "GAZA (Palestine) - The ministers", "The bank (ECB) — it said", "IBM - the company said",
     "WASHINGTON (US) - The",
     "The European Community (EC) Commission", "Selmare (SPA) The minister",
     "He told the Associated Press - and others", "TEHRAN – The minister said on 5 May 2025"],
)  # fmt: skip
def test_no_date_and_no_agency(text):
    assert read_dateline(text) == Dateline()
