"""``revlearn serve`` as a process: started, used, stopped."""

from __future__ import annotations

import ipaddress
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from revlearn.cli.serve import environment_of, listening
from revlearn.web.settings import Settings
from tests.cli.running import Command

STARTED_WITHIN = 60.0
ENDED_WITHIN = 40.0
LINK = re.compile(r"https?://\S+/first-start/\S+")
TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


@contextmanager
def served(data: Path, *options: object) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running server and the link of its first start; it is killed when the test leaves it running."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("REVLEARN_")}
    command = [
        sys.executable,
        "-c",
        "from revlearn.cli import main; main()",
        "serve",
        "--port",
        "0",
        "--data",
        str(data),
    ]
    process = subprocess.Popen(
        [*command, *map(str, options)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    try:
        assert process.stdout is not None
        said = ""
        while not LINK.search(said):
            line = process.stdout.readline()
            assert line, process.stderr.read() if process.stderr else ""
            said += line
        link = LINK.search(said)
        assert link
        yield process, link[0]
    finally:
        process.kill()
        process.communicate()


def children(process: subprocess.Popen[str]) -> list[int]:
    """The processes that the server started."""
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True)
    return [int(each) for each in listed.stdout.split()]


def alive(pid: int) -> bool:
    """Whether a process runs; one that only waits to be collected does not."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def waited(condition: object) -> bool:
    until = time.monotonic() + ENDED_WITHIN
    while time.monotonic() < until:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT], ids=["terminate", "ctrl-c"])
def test_from_the_first_start_to_the_end(tmp_path: Path, end: signal.Signals) -> None:
    with served(tmp_path / "data", "--workers", 1) as (process, link):
        with httpx.Client(trust_env=False, timeout=30) as client:
            page = client.get(link)
            assert "建立管理员账号" in page.text
            token = TOKEN.search(page.text)
            assert token
            password = "correct horse battery"
            form = {"csrf": token[1], "login": "xu", "name": "许管理", "password": password, "again": password}
            made = client.post(link, data=form, follow_redirects=True)
            assert "许管理，您好" in made.text
        worker = children(process)
        assert len(worker) == 1
        process.send_signal(end)
        _, errors = process.communicate(timeout=ENDED_WITHIN)
        assert process.returncode == 0, errors
        assert "网页服务已停止" in errors
        assert "Traceback" not in errors
        assert waited(lambda: not alive(worker[0]))


def test_a_worker_that_dies_is_started_again_and_none_outlives_a_killed_server(tmp_path: Path) -> None:
    with served(tmp_path / "data", "--workers", 1) as (process, _):
        first = children(process)
        os.kill(first[0], signal.SIGKILL)
        assert waited(lambda: [each for each in children(process) if each not in first and alive(each)])
        second = [each for each in children(process) if each not in first]
        process.kill()
        process.wait()
        assert waited(lambda: not alive(second[0]))


def test_encrypted_without_a_proxy(tmp_path: Path) -> None:
    certificate, key = certified(tmp_path)
    options = "--workers", 0, "--certificate", certificate, "--key", key
    with served(tmp_path / "data", *options) as (_, link):
        assert link.startswith("https://127.0.0.1:")
        trusted = ssl.create_default_context(cafile=str(certificate))
        with httpx.Client(verify=trusted, trust_env=False, timeout=30) as client:
            response = client.get(link)
        assert response.status_code == 200
        assert response.headers["set-cookie"].startswith("__Host-revlearn=")


def certified(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    certificate, private = folder / "certificate.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate, private


def test_a_port_that_is_taken(revlearn: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = revlearn("serve", "--port", taken.getsockname()[1])
    assert done.status == 2
    assert "不能监听" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--port", "99999"), "--port"),
        (("--certificate", "a.pem"), "要一起给"),
        (("--certificate", "a.pem", "--key", "b.pem"), "a.pem：证书或私钥不能用"),
        (("--lang", "fr"), "“fr”不可用"),
        (("--database", "mysql://x"), "--database 的地址不对"),
        (("--host", "no such host"), "不能监听"),
    ],
)
def test_what_is_wrong_is_one_line(revlearn: Command, options: tuple[str, ...], said: str) -> None:
    done = revlearn("serve", *options)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_the_second_half_of_a_page_does_not_wait_for_the_first() -> None:
    with listening("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_the_options_reach_the_application(tmp_path: Path) -> None:
    given = environment_of(
        host="0.0.0.0", port=8443, workers=3, https=True, address="https://revlearn.example/", data=tmp_path,
        database="postgresql://x", lang="en",
    )  # fmt: skip
    settings = Settings.from_environment(given)
    assert (settings.host, settings.port, settings.workers, settings.https) == ("0.0.0.0", 8443, 3, True)
    assert (settings.data, settings.database, settings.lang) == (tmp_path, "postgresql://x", "en")
    assert settings.origin == "https://revlearn.example"
    plain = environment_of(
        host="127.0.0.1", port=8000, workers=1, https=False, address=None, data=None, database=None, lang="zh"
    )
    assert Settings.from_environment(plain) == Settings.from_environment({})
