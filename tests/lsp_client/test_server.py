"""The program itself, driven by a language client that others wrote, in the guise of two editors."""

import os
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

URI = "file:///desk/draft.md"
DRAFT = "Zoë Varga 🚢 spoke. The trial opens on Monday, March 5, 2024.\n\nSee page TKHOWMANY for details.\n"


def make_client():
    client = make_test_lsp_client()

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams):
        """An editor would from now on tell of what it was asked to."""

    return client


@pytest_lsp.fixture(
    config=ClientServerConfig(
        server_command=[os.environ["COPYDESK"], "lsp"], client_factory=make_client
    ),
    params=["visual-studio-code", "neovim"],
)
async def client(request, lsp_client: LanguageClient):
    capabilities = client_capabilities(request.param)
    result = await lsp_client.initialize_session(
        types.InitializeParams(capabilities=capabilities, root_uri="file:///desk")
    )
    lsp_client.server_capabilities = result.capabilities
    yield
    await lsp_client.shutdown_session()


def open_draft(client, text=DRAFT):
    document = types.TextDocumentItem(uri=URI, language_id="markdown", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))


def change(client, version, *edits):
    document = types.VersionedTextDocumentIdentifier(uri=URI, version=version)
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(text_document=document, content_changes=list(edits))
    )


async def diagnostics(client):
    """What the client shows, by whichever way it gets it."""
    if client.server_capabilities.diagnostic_provider:
        params = types.DocumentDiagnosticParams(text_document=types.TextDocumentIdentifier(uri=URI))
        return (await client.text_document_diagnostic_async(params)).items
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return client.diagnostics[URI]


def words(client, text, span):
    """The words of a range, in whatever units the session counts."""
    encoding = client.server_capabilities.position_encoding
    codec, width = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]
    line = text.split("\n")[span.start.line].encode(codec)
    return line[span.start.character * width : span.end.character * width].decode(codec)


async def test_findings_are_where_the_words_are(client):
    open_draft(client)
    found = {item.code: item for item in await diagnostics(client)}
    placeholder, weekday = found["placeholder"], found["weekday-date"]
    assert words(client, DRAFT, placeholder.range) == "TKHOWMANY"
    assert words(client, DRAFT, weekday.range).startswith("Monday")
    assert placeholder.source == "copydesk"
    assert placeholder.severity == types.DiagnosticSeverity.Error
    page = Path(unquote(urlparse(placeholder.code_description.href).path))
    assert page.name == "placeholder.md" and "## What it finds" in page.read_text(encoding="utf-8")


async def test_an_edit_changes_the_findings(client):
    open_draft(client)
    await diagnostics(client)
    start, end = types.Position(line=2, character=9), types.Position(line=2, character=18)
    edit = types.TextDocumentContentChangePartial(range=types.Range(start=start, end=end), text="9")
    change(client, 2, edit)
    assert "placeholder" not in {item.code for item in await diagnostics(client)}


async def test_a_fix_is_offered_at_the_finding(client):
    open_draft(client)
    weekday = next(item for item in await diagnostics(client) if item.code == "weekday-date")
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(uri=URI),
            range=weekday.range,
            context=types.CodeActionContext(diagnostics=[weekday]),
        )
    )
    fix = next(action for action in actions if "Tuesday" in action.title)
    assert fix.kind == types.CodeActionKind.QuickFix
    if fix.edit.document_changes:
        [change] = fix.edit.document_changes
        assert (change.text_document.uri, change.text_document.version) == (URI, 1)
        edits = change.edits
    else:
        edits = fix.edit.changes[URI]
    assert [words(client, DRAFT, edit.range) for edit in edits] == ["Monday"]
    assert edits[0].new_text == "Tuesday"


async def test_hovering_over_a_day_tells_which_it_is(client):
    open_draft(client)
    weekday = next(item for item in await diagnostics(client) if item.code == "weekday-date")
    hover = await client.text_document_hover_async(
        types.HoverParams(text_document=types.TextDocumentIdentifier(uri=URI), position=weekday.range.start)
    )
    assert hover.contents.kind == types.MarkupKind.Markdown
    assert "March 5, 2024" in hover.contents.value


async def test_findings_come_by_one_way_only(client):
    open_draft(client)
    await diagnostics(client)
    pulled = client.server_capabilities.diagnostic_provider is not None
    assert (URI in client.diagnostics) != pulled
