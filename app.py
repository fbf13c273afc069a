"""Front door: HTTP request -> search/ -> page. The only file that imports Flask.

Each page is one short view: read the question, ask the backend, print the answer.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import asdict, replace
from typing import TypeVar
from urllib.parse import quote

from flask import Flask, Response, abort, current_app, g, redirect, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException, ServiceUnavailable
from werkzeug.routing import PathConverter
from werkzeug.wrappers import Response as AnyResponse

from search.arguments import one_line
from search.backend import Backend, BackendUnavailable, open_backend
from search.page import ResultsPage, SearchForm, make_page
from search.pages.about import AboutPage, make_about_page
from search.pages.article_page import make_article_page
from search.pages.browser_search import DESCRIPTION_TYPE, SUGGESTIONS_TYPE, description, suggestions
from search.pages.compare_page import make_compare_page
from search.pages.error_page import ErrorPage, make_error_page, wants_json
from search.pages.export import make_table
from search.pages.facet_page import FacetPage, is_facet, make_facet_page
from search.pages.feeds import ATOM_TYPE, atom_feed
from search.pages.help import HELP
from search.pages.kept_names import kept_address
from search.pages.links import ADDRESSES, COMPARED_WITH
from search.privacy import HEADERS, THEMES, is_our_host, known_theme, local_address
from search.serving import serve
from search.state import SearchState

MAX_QUESTION_CHARS = 20_000  # beyond any question; the state uses the first 2,000 of what is shorter
MAX_BODY_BYTES = 64_000  # the only form that is posted is the theme's
RETRY_SECONDS = 30

Found = TypeVar("Found")

access_log = logging.getLogger("dateline.access")


def search() -> str:
    """The results page: what matched, how it divides, where to go next."""
    return render_template("search.html", page=_results())


def search_json() -> Response:
    """One page of results for programs."""
    return _json(_results().to_dict())


def search_atom() -> Response:
    """The question as a feed, the articles added last first."""
    page = _results(replace(_asked(), sort="added"))
    feed = Response(atom_feed(page, _base(), _backend().info().changed), content_type=ATOM_TYPE)
    feed.add_etag()
    feed.make_conditional(request)
    return feed


def search_csv() -> Response:
    """Every match of the question, streamed."""
    lines, name = make_table(_backend(), _asked(), _base())
    table = Response((line.encode() for line in lines), content_type="text/csv; charset=utf-8")
    table.headers.set("Content-Disposition", "attachment", filename=name)
    return table


def facet(field: str) -> str:
    """All values of one facet."""
    return render_template("facet.html", page=_facet(field))


def facet_json(field: str) -> Response:
    """All values of one facet for programs."""
    return _json(_facet(field).to_dict())


def article(article_id: str) -> str:
    """One article, with the words of the question that led to it marked."""
    found, copies = _there(_backend().article(article_id), article_id), _backend().copies(article_id)
    return render_template("article.html", page=make_article_page(found, _asked(), _base(), copies))


def compare(article_id: str) -> str:
    """An article beside another: what the other changed."""
    other_id = request.args.get(COMPARED_WITH, "")
    if not other_id:
        abort(404, f"Two articles are compared; name the other one at the address's end: ?{COMPARED_WITH}=ID")
    first, second = (_there(_backend().article(wanted), wanted) for wanted in (article_id, other_id))
    return render_template("compare.html", page=make_compare_page(first, second, _asked()))


def suggest() -> Response:
    """Names that complete what is typed in the browser's search box."""
    found = suggestions(_typed("q"), _backend().suggest, _base())
    return Response(json.dumps(found, ensure_ascii=False), content_type=SUGGESTIONS_TYPE)


def opensearch() -> Response:
    """How a browser adds Dateline to its search engines."""
    return Response(description(_base()), content_type=DESCRIPTION_TYPE)


def show_help() -> str:
    """What can be typed."""
    return render_template("help.html", help=HELP)


def about() -> str:
    """What the archive holds. Stays up when it cannot be opened."""
    try:
        page = make_about_page(_backend().info())
    except BackendUnavailable as unavailable:
        page = AboutPage(unavailable=str(unavailable))
    return render_template("about.html", about=page)


def healthz() -> Response:
    """Whether questions can be answered, for a monitor."""
    info = _backend().info()
    return _json({"status": "ok", "articles": info.articles, "generation": info.generation})


def choose_theme() -> AnyResponse:
    """Remember light or dark, and go back to the page where it was chosen."""
    answer = redirect(local_address(request.form.get("next", "/")), 303)
    choice = known_theme(request.form.get("theme"))
    answer.set_cookie("theme", choice, max_age=365 * 24 * 3600, httponly=True, samesite="Strict")
    return answer


ROUTES: tuple[tuple[str, Callable[..., object], str], ...] = (
    ("/", search, "GET"),
    ("/search.json", search_json, "GET"),
    ("/search.atom", search_atom, "GET"),
    ("/search.csv", search_csv, "GET"),
    ("/facet/<field>", facet, "GET"),
    ("/facet/<field>.json", facet_json, "GET"),
    ("/article/<anything:article_id>", article, "GET"),
    ("/compare/<anything:article_id>", compare, "GET"),
    ("/suggest", suggest, "GET"),
    ("/opensearch.xml", opensearch, "GET"),
    ("/help", show_help, "GET"),
    ("/about", about, "GET"),
    ("/healthz", healthz, "GET"),
    ("/theme", choose_theme, "POST"),
)


class AnythingConverter(PathConverter):
    """The rest of a path, whatever it is: an article's id may begin with a slash or hold a line end."""

    regex = r"[\s\S]+"
    part_isolating = False


def create_app(location: str, hosts: Collection[str] = ()) -> Flask:
    """The site over an index. `hosts` are the names it answers to besides this machine's own.

    Raises BackendUnavailable when no index can be at that location.
    """
    app = Flask(__name__)
    app.config.update(BACKEND=open_backend(location), HOSTS=tuple(hosts), MAX_CONTENT_LENGTH=MAX_BODY_BYTES)
    app.url_map.merge_slashes = False
    app.url_map.converters["anything"] = AnythingConverter
    for rule, view, method in ROUTES:
        app.add_url_rule(rule, view_func=view, methods=[method])  # type: ignore[arg-type]
    app.jinja_env.filters.update(ADDRESSES)
    app.jinja_env.globals.update(empty_form=SearchForm(), themes=THEMES, theme=_theme, here=_here)
    app.before_request(_receive)
    app.after_request(_finish)
    app.register_error_handler(HTTPException, _show_error)
    app.register_error_handler(BackendUnavailable, _show_unavailable)
    return app


def main(arguments: list[str] | None = None) -> int:
    """Serve an index until Ctrl-C. The exit status."""
    return serve(create_app, arguments)


def _backend() -> Backend:
    backend: Backend = current_app.config["BACKEND"]
    return backend


def _typed(name: str) -> str:
    """A typed argument; one far longer than any question is refused before anything is done with it."""
    text = request.args.get(name, "")
    if len(text) > MAX_QUESTION_CHARS:
        abort(413, f"The question has {len(text):,} characters; at most {MAX_QUESTION_CHARS:,} are read.")
    return text


def _asked() -> SearchState:
    """The question of the request's address."""
    _typed("q")
    arguments = MultiDict(request.args)
    for path, own in (("/facet/", "contains"), ("/compare/", COMPARED_WITH)):
        if request.path.startswith(path):
            arguments.poplist(own)
    return SearchState.from_args(arguments)


def _results(state: SearchState | None = None) -> ResultsPage:
    asked = state or _asked()
    page = make_page(asked, _backend().search(asked))
    if page.is_past_the_end:
        abort(404, f"There is no page {asked.page}: these results end on page {page.pages}.")
    return page


def _there(found: Found | None, article_id: str) -> Found:
    """The article that was looked for; without it the answer is 404."""
    if found is None:
        abort(404, f"There is no article {one_line(article_id)} in this archive. It may have been taken out.")
    return found


def _facet(field: str) -> FacetPage:
    if not is_facet(field):
        abort(404, f"There is no list of {one_line(field)}.")
    asked, contains = _asked(), one_line(_typed("contains"))
    page = make_facet_page(asked, _backend().facet(asked, field, contains, asked.page), contains)
    if page.is_past_the_end:
        abort(404, f"There is no page {asked.page}: this list ends on page {page.pages}.")
    return page


def _json(values: object) -> Response:
    return Response(json.dumps(values, ensure_ascii=False), content_type="application/json")


def _base() -> str:
    """The address of this server as the request named it; its host has been checked."""
    return request.host_url.rstrip("/")


def _theme() -> str:
    return known_theme(request.cookies.get("theme"))


def _here() -> str:
    """The address of this page, for the theme's form to come back to."""
    query = request.query_string.decode("latin-1")
    return quote(request.path) + (f"?{query}" if query else "")


def _receive() -> AnyResponse | None:
    """Refuse what is not for us; an address with a name that was merged into another leads to that one."""
    g.began = time.perf_counter()
    if not is_our_host(request.headers.get("Host", ""), current_app.config["HOSTS"]):
        abort(400)
    kept = kept_address(request.path, [*request.args.items(multi=True)], _backend().kept_name)
    return redirect(kept, 301) if kept else None


def _finish(response: Response) -> Response:
    """The promises of privacy on every answer, and a log line without the question."""
    response.headers.update(HEADERS)
    took = (time.perf_counter() - g.began) * 1000
    access_log.info("%s %s %d %.0f ms", request.method, quote(request.path), response.status_code, took)
    return response


def _show_error(error: HTTPException) -> AnyResponse:
    """Any error, as a page or as JSON."""
    stated = "" if error.description == type(error).description else error.description or ""
    response = error.get_response()
    page = make_error_page(error.code or 500, stated)
    response.set_data(_error_body(page))
    response.content_type = "application/problem+json" if wants_json(request.path) else "text/html; charset=utf-8"
    return response


def _show_unavailable(unavailable: BackendUnavailable) -> AnyResponse:
    return _show_error(ServiceUnavailable(str(unavailable), retry_after=RETRY_SECONDS))


def _error_body(page: ErrorPage) -> str:
    if wants_json(request.path):
        return json.dumps(asdict(page), ensure_ascii=False)
    return render_template("error.html", error=page)


if __name__ == "__main__":
    sys.exit(main())
