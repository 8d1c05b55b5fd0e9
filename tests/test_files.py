"""A file is there whole, or it is the old one."""

import pytest

from analysis.files import write_whole


def test_it_is_written_as_it_is(tmp_path):
    path = write_whole(tmp_path / "a.txt", "one\r\ntwo\nthree \ud800")
    assert path.read_bytes() == b"one\r\ntwo\nthree ?"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_what_cannot_be_written_leaves_nothing_and_the_old_one_stays(tmp_path):
    folder = tmp_path / "a.txt"
    folder.mkdir()
    with pytest.raises(OSError, match=r"a\.txt"):
        write_whole(folder, "new")
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", "new")
    assert (tmp_path / "real").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "link").is_symlink()


def test_others_may_read_it_as_any_other_file(tmp_path):
    (tmp_path / "usual").write_text("x", encoding="utf-8")
    write_whole(tmp_path / "whole", "x")
    usual, whole = ((tmp_path / name).stat().st_mode for name in ("usual", "whole"))
    assert usual == whole
