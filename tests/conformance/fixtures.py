"""What the conformance suite expects of a server that is made for it: its tools, resources and prompts."""

from __future__ import annotations

import base64
from typing import Any

import anyio
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp_types import (
    AudioContent,
    BlobResourceContents,
    CallToolRequestParams,
    CallToolResult,
    CompleteResult,
    Completion,
    ContentBlock,
    EmbeddedResource,
    EmptyResult,
    GetPromptRequestParams,
    GetPromptResult,
    ImageContent,
    ListPromptsResult,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ListToolsResult,
    Prompt,
    PromptArgument,
    PromptMessage,
    ReadResourceRequestParams,
    ReadResourceResult,
    Resource,
    ResourceTemplate,
    SamplingMessage,
    TextContent,
    TextResourceContents,
    Tool,
)

from workbench.exchange import JsonSchema

PNG = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
        "53de0000000c49444154789c63f8cfc000000301010018dd8db00000000049454e44ae426082"
    )
).decode()
WAV = base64.b64encode(b"RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data\0\0\0\0").decode()

SCHEMA_2020: JsonSchema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "$defs": {"address": {"type": "object", "properties": {"street": {"type": "string"}, "city": {"type": "string"}}}},
    "properties": {"name": {"type": "string"}, "address": {"$ref": "#/$defs/address"}},
    "additionalProperties": False,
}

type Context = ServerRequestContext[Any, Any]


def text(words: str) -> TextContent:
    return TextContent(text=words)


def image() -> ImageContent:
    return ImageContent(data=PNG, mime_type="image/png")


def embedded(uri: str, kind: str, words: str) -> EmbeddedResource:
    return EmbeddedResource(resource=TextResourceContents(uri=uri, mime_type=kind, text=words))


STILL: dict[str, list[ContentBlock]] = {
    "test_simple_text": [text("This is a simple text response for testing.")],
    "test_image_content": [image()],
    "test_audio_content": [AudioContent(data=WAV, mime_type="audio/wav")],
    "test_embedded_resource": [
        embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")
    ],
    "test_multiple_content_types": [
        text("Multiple content types test:"),
        image(),
        embedded("test://mixed-content-resource", "application/json", '{"test":"data","value":123}'),
    ],
    "json_schema_2020_12_tool": [text("seen")],
}

ELICITED: dict[str, dict[str, Any]] = {
    "test_elicitation": {
        "username": {"type": "string", "description": "User's response"},
        "email": {"type": "string", "description": "User's email address"},
    },
    "test_elicitation_sep1034_defaults": {
        "name": {"type": "string", "default": "John Doe"},
        "age": {"type": "integer", "default": 30},
        "score": {"type": "number", "default": 95.5},
        "status": {"type": "string", "enum": ["active", "inactive", "pending"], "default": "active"},
        "verified": {"type": "boolean", "default": True},
    },
    "test_elicitation_sep1330_enums": {
        "untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
        "titledSingle": {
            "type": "string",
            "oneOf": [{"const": f"value{n}", "title": f"Option {n}"} for n in (1, 2, 3)],
        },
        "legacyEnum": {
            "type": "string",
            "enum": ["opt1", "opt2", "opt3"],
            "enumNames": ["Option One", "Option Two", "Option Three"],
        },
        "untitledMulti": {"type": "array", "items": {"type": "string", "enum": ["option1", "option2", "option3"]}},
        "titledMulti": {
            "type": "array",
            "items": {"anyOf": [{"const": f"value{n}", "title": f"Choice {n}"} for n in (1, 2, 3)]},
        },
    },
}

OTHERS = ("test_error_handling", "test_tool_with_logging", "test_tool_with_progress", "test_sampling")


async def list_tools(_: Context, __: Any) -> ListToolsResult:
    schemas = {"json_schema_2020_12_tool": SCHEMA_2020}
    return ListToolsResult(
        tools=[
            Tool(name=name, description=name, input_schema=schemas.get(name, {"type": "object"}))
            for name in (*STILL, *ELICITED, *OTHERS)
        ]
    )


async def call_tool(context: Context, params: CallToolRequestParams) -> CallToolResult:
    if params.name in STILL:
        return CallToolResult(content=STILL[params.name])
    if params.name in ELICITED:
        asked = {"type": "object", "properties": ELICITED[params.name], "required": []}
        given = await context.session.elicit_form("Please answer", asked, related_request_id=context.request_id)
        return CallToolResult(content=[text(f"Elicitation completed: action={given.action}, content={given.content}")])
    if params.name == "test_error_handling":
        return CallToolResult(content=[text("This tool intentionally returns an error for testing")], is_error=True)
    return CallToolResult(content=[text(await speak(context, params))])


async def speak(context: Context, params: CallToolRequestParams) -> str:
    if params.name == "test_sampling":
        prompt = SamplingMessage(role="user", content=text(str((params.arguments or {})["prompt"])))
        answer = await context.session.create_message([prompt], max_tokens=100, related_request_id=context.request_id)
        return f"LLM response: {answer.content}"
    for step in (0, 50, 100):
        if params.name == "test_tool_with_progress":
            await context.session.report_progress(step, 100)
        else:
            await context.session.send_log_message("info", f"at {step}", related_request_id=context.request_id)
        await anyio.sleep(0.05)
    return "Done."


async def list_resources(_: Context, __: Any) -> ListResourcesResult:
    uris = ("test://static-text", "test://static-binary", "test://watched-resource")
    return ListResourcesResult(resources=[Resource(uri=uri, name=uri[7:], description=uri) for uri in uris])


async def list_templates(_: Context, __: Any) -> ListResourceTemplatesResult:
    return ListResourceTemplatesResult(
        resource_templates=[ResourceTemplate(uri_template="test://template/{id}/data", name="template")]
    )


async def read_resource(_: Context, params: ReadResourceRequestParams) -> ReadResourceResult:
    uri = str(params.uri)
    if uri == "test://static-binary":
        return ReadResourceResult(contents=[BlobResourceContents(uri=uri, mime_type="image/png", blob=PNG)])
    if uri.startswith("test://template/"):
        name = uri.split("/")[3]
        words = f'{{"id":"{name}","templateTest":true,"data":"Data for ID: {name}"}}'
        return ReadResourceResult(contents=[TextResourceContents(uri=uri, mime_type="application/json", text=words)])
    words = "This is the content of the static text resource."
    return ReadResourceResult(contents=[TextResourceContents(uri=uri, mime_type="text/plain", text=words)])


PROMPTS: dict[str, tuple[str, ...]] = {
    "test_simple_prompt": (),
    "test_prompt_with_arguments": ("arg1", "arg2"),
    "test_prompt_with_embedded_resource": ("resourceUri",),
    "test_prompt_with_image": (),
}


async def list_prompts(_: Context, __: Any) -> ListPromptsResult:
    return ListPromptsResult(
        prompts=[
            Prompt(name=name, description=name, arguments=[PromptArgument(name=each, required=True) for each in given])
            for name, given in PROMPTS.items()
        ]
    )


async def get_prompt(_: Context, params: GetPromptRequestParams) -> GetPromptResult:
    given = params.arguments or {}
    said: dict[str, list[ContentBlock]] = {
        "test_simple_prompt": [text("This is a simple prompt for testing.")],
        "test_prompt_with_arguments": [
            text(f"Prompt with arguments: arg1='{given.get('arg1')}', arg2='{given.get('arg2')}'")
        ],
        "test_prompt_with_embedded_resource": [
            embedded(given.get("resourceUri", "test://x"), "text/plain", "Embedded resource content for testing."),
            text("Please process the embedded resource above."),
        ],
        "test_prompt_with_image": [image(), text("Please analyze the image above.")],
    }
    return GetPromptResult(messages=[PromptMessage(role="user", content=each) for each in said[params.name]])


async def complete(_: Context, __: Any) -> CompleteResult:
    return CompleteResult(completion=Completion(values=["paris", "park", "party"], total=3, has_more=False))


async def nothing(_: Context, __: Any) -> EmptyResult:
    return EmptyResult()


def fixture_server() -> Server[Any]:
    """Make the suite's own server, with the deprecated capabilities that it still asks for."""
    return Server(
        "conformance-fixtures",
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
        on_subscribe_resource=nothing,
        on_unsubscribe_resource=nothing,
        on_list_prompts=list_prompts,
        on_get_prompt=get_prompt,
        on_completion=complete,
        on_set_logging_level=nothing,
    )
