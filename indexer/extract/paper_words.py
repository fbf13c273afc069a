"""Nothing -> the words of papers that headers, paths and names share: what sections are called, small print."""

from __future__ import annotations

# Small words that stand in header lines beside names, numbers and codes: "page 3, column 2", "3 min read".
FURNITURE = frozenset({
    "a", "about", "advertisement", "agencies", "agency", "ago", "an", "analysis", "and", "announcement", "archive",
    "archives", "article", "articles", "assistant", "associate", "at", "audio", "author", "back", "blog", "bookmark",
    "brief", "briefing", "bulletin", "bureau", "business", "by", "byline", "caption", "category", "chief", "city",
    "clip", "clipping", "clippings", "close", "code", "col", "column", "columnist", "columns", "comment", "comments",
    "contributing", "contributor", "copy", "correspondent", "court", "credit", "crime", "cutting", "cuttings", "cycle",
    "daily", "dated",
    "day", "days", "deputy", "desk", "digest", "document", "ed", "edited", "edition", "editor", "editorial",
    "education", "email", "english", "evening", "explainer", "feature", "features", "file", "final", "follow", "for",
    "foreign", "free", "freelance", "from", "front", "gallery", "general", "gift", "guest", "health", "hits", "home",
    "hour", "hours", "hrs", "id", "image", "images", "in", "info", "information", "interview", "issue", "item",
    "joint", "journalist", "lang", "language", "larger", "late", "latest", "length", "letter", "letters", "like",
    "likes", "link", "list", "listen", "live", "local", "magazine", "main", "managing", "media", "menu", "min",
    "mins", "minute", "minutes", "morning", "national", "news", "newsletter", "newspaper", "no", "normal", "note",
    "notes", "notice", "number", "of", "off", "office", "on", "online", "opinion", "our", "own", "p", "page", "pages",
    "paper", "pg", "photos", "pictures", "podcast", "political", "politics", "post", "posts", "pp", "premium",
    "press", "print", "printed", "publication", "publisher", "read", "reader", "readers", "reading", "reads",
    "reference", "regional", "release", "report", "reporter", "reports", "roundup", "sec", "section", "senior",
    "service", "share", "shares", "short", "size", "source", "special", "sports", "staff", "standfirst", "statement",
    "story", "subscribe", "summary", "text", "the", "time", "times", "to", "today", "toggle", "total", "transcript",
    "transcription", "type", "under", "update", "url", "version", "via", "video", "view", "views", "vol", "volume",
    "web", "week", "weekly", "wire", "with", "word", "words", "world", "writer", "year", "years", "your",
})  # fmt: skip
# Words of which sections are called.
SECTION_WORDS = frozenset({
    "agriculture", "animals", "arts", "defence", "defense", "energy", "faith", "family", "farming", "leisure", "living",
    "mining", "peace", "security", "wellness",
    "auto", "bangla", "books", "business", "campus", "city", "cities", "climate", "columns",
    "comment", "community", "companies", "counties", "courts", "crime", "culture", "dining", "economy",
    "editorial", "editorials", "education", "entertainment", "environment", "europe", "fashion", "features",
    "film", "finance", "food", "football", "gadgets", "games", "gardening", "health", "history", "home",
    "housing", "industry", "international", "investing", "justice", "law", "letters", "life", "lifestyle",
    "local", "markets", "materials", "media", "metro", "money", "motoring", "movies", "music", "nation",
    "national", "nature", "news", "obituaries", "opinion", "opinions", "people", "politics", "property", "region",
    "regional", "regions", "religion", "retail", "science", "shipping", "shopping", "society", "space", "sport",
    "sports", "state", "style", "tech", "technology", "television", "theater", "theatre", "trade", "transport",
    "travel", "tv", "weather", "wildlife", "women", "world", "wirtschaft", "politik", "kultur", "lokales",
    "panorama", "wissen", "gesellschaft", "regionales", "politique", "économie", "société", "monde", "région",
    "política", "economía", "sociedad", "cultura", "deportes", "internacional",
    "provincia", "nacional", "opinión", "cotidiano", "economia", "esporte", "esportes", "mundo", "brasil",
    "cidades", "cronaca", "politica", "esteri", "lokalt", "inrikes", "utrikes", "ekonomi",
    "binnenland", "buitenland",
})  # fmt: skip
