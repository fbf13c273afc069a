import pytest

from indexer.extract.paths.named_months import month_of_name


@pytest.mark.parametrize(
    ("stem", "folder", "month"),
    [
        ("harbourecho_2010-06", "texts", (2010, 6)),
        ("harbourecho August 1998", "texts", (1998, 8)),
        ("harbour-gazette-Oct-2006-ferry-stays", "texts", (2006, 10)),
        ("HarbourEchoMay2009", "texts", (2009, 5)),
        ("harbourmonthly200905_p3", "texts", (2009, 5)),
        ("harbourian_vol12_no3_May_2023", "texts", (2023, 5)),
        ("Old-Harbour-May-2023-ferry", "magazines", (2023, 5)),
        ("202305", "newsletters", (2023, 5)),
        ("202305", "boxes", (0, 0)),
        ("old-harbour-may-2023-ferry", "texts", (0, 0)),
        ("harbour-fair-may-2023", "texts", (0, 0)),
        ("budget-2023-05", "texts", (0, 0)),
        ("election_2023-05", "texts", (0, 0)),
        ("harbourecho_2023-13", "texts", (0, 0)),
        ("harbourecho_202305_53", "texts", (2023, 5)),
        ("Gazette - Dec 1999", "texts", (1999, 12)),
        ("Old Harbour - July 2006 - p22", "texts", (2006, 7)),
        ("Old Harbour - July 2006 - pier", "texts", (0, 0)),
        ("OH, 2012_03, A16", "texts", (2012, 3)),
        ("2000-01_p15", "texts", (2000, 1)),
        ("March 1997 A28", "texts", (1997, 3)),
        ("sports_2005-03", "texts", (2005, 3)),
        ("storms_2005-03", "texts", (0, 0)),
        ("May2023-storm-nears-the-northern-coast", "texts", (2023, 5)),
        ("Storm nears the northern coast (2023-05)", "texts", (2023, 5)),
        ("Storm nears the northern coast (2022-23)", "texts", (0, 0)),
        ("River falls to lowest level in decades (2023-05)", "texts", (2023, 5)),
        ("river-falls-to-lowest-level-in-decades-may-2023", "texts", (0, 0)),
        ("storm-nears-the-northern-coast_May_2023", "texts", (2023, 5)),
        ("port-is-to-close-for-a-week-in-may-2023", "texts", (0, 0)),
        ("storm-nears-the-northern-coast-2011-12", "texts", (0, 0)),
        ("harbour-l.200607", "lists", (2006, 7)),
        ("harbour-l.200613", "lists", (0, 0)),
        ("access_log.200607", "lists", (0, 0)),
        ("harbour_200607", "lists", (0, 0)),
        ("201503-ferry-stays-in-port", "texts", (0, 0)),
        ("reuters_201311", "texts", (2013, 11)),
        ("reuters_201211", "texts", (0, 0)),
        ("Gazette May 2023 and June 2023", "texts", (0, 0)),
        ("May 2023 ferry", "texts", (2023, 5)),
        ("May 2023 strike", "texts", (0, 0)),
        ("2023-05_strike", "texts", (0, 0)),
        ("strike-2023-05", "texts", (0, 0)),
        ("10-1947-council-votes", "texts", (0, 0)),
        ("(May 2023) ferry", "texts", (0, 0)),
    ],
)
def test_the_month_of_a_name(stem, folder, month):
    parts = month_of_name(stem, folder)
    assert (parts.year, parts.month) == month
