"""`crm bench`: every measurement gives a ratio, and touches no database of yours."""

import json
import math

from crm.cli import bench
from crm.cli.measurements import MEASUREMENTS
from crm.texts import bench as t


def test_every_measurement_is_a_ratio_with_words_on_the_engine_that_is_named(
    store, run_crm, tmp_path
):
    assert bench.bench.__module__ == bench.__name__
    before, version = set(tmp_path.iterdir()), store.data_version()
    done = run_crm(store, "bench", "--rows", "50", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["engine"] == store.engine.dialect.name
    assert found["ratios"].keys() == MEASUREMENTS.keys() == t.MEASURES.keys()
    assert all(math.isfinite(x) and x > 0 for x in found["ratios"].values())
    assert (set(tmp_path.iterdir()), store.data_version()) == (before, version)
