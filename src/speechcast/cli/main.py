"""The command `speechcast`: commands, and failures turned into exit codes."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Sequence
from types import FrameType

import click

from speechcast import __version__
from speechcast.cli.build import build_command
from speechcast.cli.check import check_command
from speechcast.cli.doctor import cache_group, doctor_command
from speechcast.cli.outline import outline_command
from speechcast.cli.speak import say_command, spoken_command
from speechcast.cli.templates import templates_group
from speechcast.cli.terminal import tell_bug, tell_error, tell_interrupted
from speechcast.cli.voices import voices_group
from speechcast.errors import ExitCode, SpeechcastError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="speechcast")
def cli() -> None:
    """Turn the text of a speech into a narrated deck, an audio version and captions.

    Everything runs on this machine. Start with: speechcast build SPEECH
    """


for _command in (
    build_command,
    outline_command,
    say_command,
    spoken_command,
    voices_group,
    templates_group,
    check_command,
    cache_group,
    doctor_command,
):
    cli.add_command(_command)


def _interrupt(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code (see `ExitCode`)."""
    as_json, verbose = "--json" in arguments, "-v" in arguments or "--verbose" in arguments
    try:
        result = cli.main(args=list(arguments), prog_name="speechcast", standalone_mode=False)
        return int(result) if isinstance(result, int) else ExitCode.DONE
    except SpeechcastError as error:
        if verbose:
            traceback.print_exc()
        tell_error(error, as_json=as_json)
        return error.exit_code
    except click.exceptions.Abort:
        tell_interrupted()
        return ExitCode.INTERRUPTED
    except KeyboardInterrupt:
        tell_interrupted()
        return ExitCode.INTERRUPTED
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except BrokenPipeError:
        # The reader of our output went away (`speechcast outline … | head`): not a failure.
        sys.stderr.close()
        return ExitCode.DONE
    except Exception:
        traceback.print_exc()
        return tell_bug()


def main() -> None:
    """Entry point of the installed command."""
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(run(sys.argv[1:]))
