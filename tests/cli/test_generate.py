"""`crm generate`."""

from pathlib import Path

from typer.testing import CliRunner

from crm.cli import generate
from crm.cli.base import app
from crm.exchange.generate.files import DATA


def test_crm_generate_writes_the_committed_demo(tmp_path: Path):
    arguments = ["generate", "--scale", "demo", "--seed", "1", "--out", str(tmp_path)]
    assert generate.generate_files.__module__ == generate.__name__
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    for path in (DATA / "demo").rglob("*.csv"):
        written = tmp_path / path.relative_to(DATA / "demo")
        assert written.read_bytes() == path.read_bytes()
