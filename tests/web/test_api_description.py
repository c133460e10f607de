"""The API's own description is true: whatever it allows to be sent, nothing breaks, and answers look as it says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from revlearn.web.api import openapi
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest
from tests.web.office import NOW, Office

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
TOKEN = "an-administrator-of-the-tests-alone-0000000000"
EXAMPLES = 12
"""Requests of each route and method."""

described = schemathesis.openapi.from_dict(openapi())


@pytest.fixture(scope="module")
def shared(furniture, tmp_path_factory) -> Iterator[Office]:  # type: ignore[no-untyped-def]
    """One office for all requests: what one of them leaves behind is there for the next."""
    from tests.web.office import opened

    made = opened(tmp_path_factory.mktemp("described") / "office", furniture)
    with made.ledger:
        account = made.accounts["administrator"].id
        made.ledger.accounts.set_writer(account, "许管理")
        made.ledger.tokens.make(account, digest(TOKEN), name="脚本", at=stamp(NOW), until=None)
        yield made


@described.parametrize()
@settings(
    max_examples=EXAMPLES, derandomize=True, deadline=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
def test_what_the_description_allows_is_answered_as_it_says(case, shared: Office) -> None:  # type: ignore[no-untyped-def]
    case.headers = {**(case.headers or {}), "Authorization": f"Bearer {TOKEN}"}
    response = case.call(app=shared.app, base_url="http://127.0.0.1:8000")
    case.validate_response(response, checks=CHECKS)


def test_every_route_is_described() -> None:
    for path, operations in openapi()["paths"].items():
        for method, operation in operations.items():
            assert operation["description"].endswith("."), f"{method} {path}"
            assert "401" in operation["responses"], f"{method} {path}"
