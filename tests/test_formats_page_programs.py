"""Programs of pages are not pages; what they made is."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return list(read_file(SourceFile(path, name, path.stat().st_size), {}))


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize("name", ["a.php", "a.asp", "a.aspx", "a.jsp", "A.CFM"])
@pytest.mark.parametrize(
    ("program", "sign"),
    [
        ("<?php $page->title = 'Ferry'; $db_password = 'secret'; ?><p>Ferry waits.</p>", "<?php"),
        ("<p>Ferry waits.</p><script>var x = '<?= $secret ?>'</script>", "<?="),
        ("<% conn.Open 'Password=secret' %><p>Ferry waits.</p>", "<%"),
        ("<cfset password = 'secret'><p>Ferry waits.</p>", "<cfset"),
    ],
)
def test_programs_of_pages_are_refused(tmp_path, name, program, sign):
    [problem] = read(tmp_path, name, f"<html><body>{program}</body></html>")
    assert problem.reason == f"a program that makes a page (it has “{sign}”): save the page as a browser shows it"


def test_pages_that_programs_made_are_read(tmp_path):
    template = "<script type='text/template'><li><%= title %></li></script>"
    page = f"<?xml version='1.0'?>\n<html><body>{template}<p>Use &lt;?php and 5 &lt;% 6.</p></body></html>"
    [article] = read(tmp_path, "a.php", page)
    assert texts(article) == ["Use <?php and 5 <% 6."]
    [article] = read(tmp_path, "a.html", "<p>Ferry waits. <% x %></p>")
    assert texts(article)[0].startswith("Ferry waits.")
