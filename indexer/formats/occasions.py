"""Words of what takes place on a day, and of what comes out on one: which of both a date beside them belongs to."""

from __future__ import annotations

import re

OCCASION = re.compile(
    r"(?i)\b(?:anniversary|appointment|auction|audition|away|ball|birth|birthday|book(?:ing)?|born|ceremony|choir|church|closing"
    r"|concert|conference|deadline|doors|election|entr(?:y|ie)|event|exhibition|fair|festival|fixture|funeral|game|gig|hall|hearing"
    r"|kick-?off|launch|lecture|match|meeting|museum|opening|parade|party|performance|poll|premiere|race|rally|registration"
    r"|rehearsal|sale|schedule|seminar|show|stadium|summit|theat(?:re|er)|ticket|tour|training|trial|venue|vigil|visit"
    r"|webinar|wedding|workshop|results?|opera|arena|club|d\.?o\.?b)s?\b"
)
PAPER = re.compile(
    r"\b(?:News\w*|Press|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|Daily|Weekly|Courier|Bulletin|Observer|Telegraph"
    r"|Mail|Express|Star|Sun|Echo|Mirror|Mercury|Messenger|Independent|Citizen|Examiner|Advertiser|Argus|Inquirer|Guardian"
    r"|Globe|Ledger|Monitor|Advocate|Register|Magazine|Review|Record|Sentinel|Dispatch|Radio|TV|Today|BBC|CNN|Reuters|AP|AFP)\b"
)
