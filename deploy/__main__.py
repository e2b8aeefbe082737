"""`python -m deploy …`: start, stop and tend Casebridge on this machine."""

import signal
import sys
from pathlib import Path

import click

from deploy import addresses, holding, keys, operator, publishing
from deploy.broker_settings import ALLOWED_URLS, CLOSED, as_text, clients_by_token
from deploy.databases import SERVICES
from deploy.demo import playing
from deploy.demo.telling import Narrator
from deploy.images.compose import write_file as write_compose
from deploy.launcher import Casebridge
from deploy.run_folder import RunFolder
from deploy.services import Surroundings
from deploy.trouble import CannotStart

RUN_FOLDER = click.option(
    "--run-folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".casebridge"),
    show_default=True,
    help="Where its ports, keys, logs and data are.",
)


@click.group()
def main() -> None:
    """Run Casebridge on this machine."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))


@main.command()
@RUN_FOLDER
def up(run_folder: Path) -> None:
    """Start everything and keep it running until Ctrl-C."""
    with Casebridge.at(run_folder, say=click.echo) as running:
        show(running)
        click.echo("Ctrl-C ends it.")
        running.wait()


@main.command()
@RUN_FOLDER
@click.option("--once", is_flag=True, help="End after the story; 1 if a step went wrong.")
def demo(run_folder: Path, once: bool) -> None:
    """Start everything and play two children's journey; then go on running."""
    with Casebridge.at(
        run_folder,
        visitors=playing.listeners(run_folder),
        partners=playing.REGISTER,
        say=click.echo,
    ) as running:
        went_well = playing.play(running, Narrator())
        if once or not went_well:
            sys.exit(0 if went_well else 1)
        click.echo()
        show(running)
        click.echo("Ctrl-C ends it.")
        running.wait()


@main.command()
@RUN_FOLDER
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--invitations", type=click.Path(file_okay=False, path_type=Path))
def register(run_folder: Path, file: Path, invitations: Path | None) -> None:
    """Bring the partner register, topics and rights in line with FILE, while all is running."""
    surroundings = Surroundings.of(RunFolder.at(run_folder))
    operator.register(surroundings, file, invitations)
    operator.apply_topics(surroundings)


@main.command("on-board")
@RUN_FOLDER
@click.argument("form", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--invitations", required=True, type=click.Path(file_okay=False, path_type=Path))
def on_board(run_folder: Path, form: Path, invitations: Path) -> None:
    """Let the partner of FORM take part, while all is running, and invite its system.

    Give it again should it have been cut off: it does what is still to do.
    """
    surroundings = Surroundings.of(RunFolder.at(run_folder))
    click.echo(operator.on_board(surroundings, form, invitations), nl=False)
    click.echo("Its topics and rights are there.")


@main.command("off-board")
@RUN_FOLDER
@click.argument("partner")
def off_board(run_folder: Path, partner: str) -> None:
    """Let PARTNER take part no more, while all is running: nothing of ours is open to it."""
    click.echo(operator.off_board(Surroundings.of(RunFolder.at(run_folder)), partner), nl=False)
    click.echo("It has no right at the broker.")


@main.command(context_settings={"ignore_unknown_options": True})
@RUN_FOLDER
@click.argument("service", type=click.Choice(SERVICES))
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def service(run_folder: Path, service: str, words: tuple[str, ...]) -> None:
    """Give one of a service's own commands, such as: intake parked list."""
    done = Surroundings.of(RunFolder.at(run_folder)).command(service, *words)
    click.echo(done.stdout, nl=False)
    click.echo(done.stderr, nl=False, err=True)
    sys.exit(done.returncode)


@main.command("rotate-token-key")
@RUN_FOLDER
@click.option("--at-once", is_flag=True, help="The old key may be stolen: its tokens end now.")
def rotate_token_key(run_folder: Path, at_once: bool) -> None:
    """Sign access tokens with a new key, while all is running."""
    operator.rotate_token_key(Surroundings.of(RunFolder.at(run_folder)), at_once=at_once)
    click.echo("The new key is published" + (" and signs." if at_once else " and signs soon."))


@main.command()
@RUN_FOLDER
def prepare(run_folder: Path) -> None:
    """Make keys and choose ports; print what a broker of your own must be told."""
    folder = RunFolder.at(run_folder)
    token_keys = keys.make(folder).token_keys.as_uri()
    click.echo(f"# The JVM of the broker: -D{ALLOWED_URLS}={token_keys}")
    click.echo("# Its listener for our services and partners, here called CLIENT:")
    click.echo(as_text(clients_by_token(addresses.issuer(folder), token_keys)), nl=False)
    click.echo("# And for all of it:")
    click.echo(as_text(CLOSED), nl=False)


@main.command()
@RUN_FOLDER
def compose(run_folder: Path) -> None:
    """Write a compose file that runs the same on containers."""
    file = write_compose(RunFolder.at(run_folder))
    click.echo(f"{file} is written. See docs/operations.md for the order.")


@main.command()
@RUN_FOLDER
@click.option("--partners", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def administer(run_folder: Path, partners: Path | None) -> None:
    """Make databases, migrate them, register partners, make topics, where broker and all run."""
    operator.administer(Surroundings.of(RunFolder.at(run_folder)), partners)


@main.command()
@RUN_FOLDER
def stop(run_folder: Path) -> None:
    """End what runs from this folder."""
    if not run_folder.exists():
        click.echo(f"There is no {run_folder}.")
        return
    ran = holding.stop(RunFolder.at(run_folder))
    click.echo("Casebridge has stopped." if ran else "Nothing was running.")


@main.command()
@RUN_FOLDER
@click.argument("name", type=click.Choice(SERVICES))
def url(run_folder: Path, name: str) -> None:
    """Where a service is reached."""
    click.echo(addresses.services(RunFolder.at(run_folder))[name])


@main.command()
@click.option("--check", is_flag=True, help="Write nothing; 1 if something differs.")
def publish(check: bool) -> None:
    """Write the published forms and pages that are made from the code."""
    found = publishing.differences() if check else publishing.write()
    for sentence in found:
        click.echo(sentence)
    if check and found:
        click.echo(f"To mend it: {publishing.COMMAND}", err=True)
        sys.exit(1)


@main.command()
def cut() -> None:
    """Keep what is published now as the version that later ones must not break."""
    found = publishing.cut()
    for sentence in found:
        click.echo(sentence, err=True)
    if found:
        sys.exit(1)
    click.echo(f"{publishing.LAST} is version {publishing.last()['package']}.")


def show(running: Casebridge) -> None:
    """Where everything is."""
    click.echo("Casebridge is running:")
    for name, url in running.urls.items():
        click.echo(f"  {name:10} {url}")
    click.echo(f"  {'Kafka':10} {running.parts.bootstrap_servers}")
    click.echo(f"  {'logs':10} {running.run_folder.path / 'logs'}")


if __name__ == "__main__":
    try:
        main.main(standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except click.ClickException as problem:
        problem.show()
        sys.exit(problem.exit_code)
    except CannotStart as problem:
        click.echo(f"Casebridge cannot start. {problem}", err=True)
        sys.exit(1)
