"""Words of what takes place on a day, and of what comes out on one: which of both a date beside them belongs to.

Pages and columns ask with the patterns here, headers with those of indexer/extract/told.py and
indexer/extract/headers/lines/words.py: each has the words of OCCASIONS and PAPERS, and some that mean it only there.
"""

from __future__ import annotations

import re

# What takes place.
OCCASIONS = (
    r"anniversary|appointment|auction|birthday|ceremony|closing|concert|conference|deadline|election|event|exhibition"
    r"|festival|fixture|fund-?raiser|funeral|game|hearing|inspection|kick-?off|launch|lecture|match"
    r"|meeting|open\s(?:day|house|evening)|opening|parade|poll|premiere|race|rally"
    r"|registration|sale|schedule|seminar|summit|ticket|tour|training|trial|venue|vigil|visit|webinar|wedding|workshop"
)
# What papers are called.
PAPERS = (
    r"Press|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|Daily|Weekly|Courier|Bulletin|Observer|Telegraph|Mail"
    r"|Express|Star|Sun|Echo|Mirror|Mercury|Messenger|Independent|Citizen"
    r"|Examiner|Advertiser|Argus|Inquirer|Guardian|Globe"
    r"|Ledger|Monitor|Advocate|Register|Magazine|Review|Record|Sentinel|Dispatch|Radio|TV|Today"
)
OCCASION = re.compile(
    rf"(?i)\b(?:{OCCASIONS}|audition|away|ball|birth|book(?:ing)?|born|choir"
    rf"|church|doors|entr(?:y|ie)|fair|gig|hall|museum"
    r"|party|performance|rehearsal|show|stadium|theat(?:re|er)|results?|opera|arena|club|d\.?o\.?b)s?\b"
)
PAPER = re.compile(rf"\b(?:{PAPERS}|News\w*|BBC|CNN|Reuters|AP|AFP)\b")
