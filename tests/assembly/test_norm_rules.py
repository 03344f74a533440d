"""What a norm may say: no norm gets through that could not be measured."""

from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.norm_rules import faults, settled_group
from crm.model.enums import NormKind, NormStatus
from crm.network.coverage import coverage
from tests.network.assemblies import assembly, norm, seat
from tests.network.test_norm_measures import DAY


@given(
    st.sampled_from(list(NormKind)),
    st.sampled_from(["*", "sector", "Clusters", "zorg", "VAPH", "1", ""]),
    st.integers(-1, 3),
    st.none() | st.integers(-1, 120),
)
def test_what_has_no_fault_can_be_measured(kind, group, least, most):
    settled = settled_group(kind, group)
    if list(faults(kind, settled, least, most)):
        return
    asked = norm(kind, settled, least, most)
    (found,) = coverage(assembly(norms=[asked], seats=[seat(sector="HA")]), DAY)
    assert all(one.status in list(NormStatus) for one in found.norms)
