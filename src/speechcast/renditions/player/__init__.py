"""The player as a site: slides, narration and text as one page that opens from the disk."""

from speechcast.renditions.player.site import Site, player_site
from speechcast.renditions.player.talk import Stop

__all__ = ["Site", "Stop", "player_site"]
