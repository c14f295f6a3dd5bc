"""The command `speechcast`: commands, and failures turned into exit codes."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from types import FrameType

import click

from speechcast import __version__
from speechcast.cli.terminal import tell_bug, tell_error, tell_interrupted
from speechcast.config import nearest
from speechcast.errors import ExitCode, SpeechcastError, UsageError

_COMMANDS = {
    "build": "build:build_command",
    "outline": "outline:outline_command",
    "say": "say:say_command",
    "spoken": "speak:spoken_command",
    "voices": "voices:voices_group",
    "templates": "templates:templates_group",
    "check": "check:check_command",
    "feed": "feed:feed_command",
    "cache": "doctor:cache_group",
    "doctor": "doctor:doctor_command",
}


class _Commands(click.Group):
    """Commands that are imported when they are asked for: `say` needs no slides."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"speechcast.cli.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            raise UsageError(
                f"there is no command “{args[0]}”", hint=nearest(args[0], tuple(_COMMANDS))
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="speechcast")
def cli() -> None:
    """Turn the text of a speech into a narrated deck, an audio version and captions.

    Everything runs on this machine. Start with: speechcast build SPEECH
    """


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
        if as_json:
            tell_error(UsageError(error.format_message()), as_json=True)
        else:
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
