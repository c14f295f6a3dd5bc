"""`python -m speechcast`: the same as the command."""

from speechcast.cli.main import main

if __name__ == "__main__":
    main()
