#!/usr/bin/env python3
"""Make tests/golden/text/chat: chat templates, conversations, and what Jinja renders of them. Needs jinja2 (3.1.6 or newer).

The templates are written here, in the manner of public instruct models or around one construct of the language. The environment is the
one `transformers` renders chat templates with.

  python3 tests/golden/make_chat_golden.py            write the files
  python3 tests/golden/make_chat_golden.py --check    also compare with `transformers`, if it is installed
"""
import datetime
import json
import pathlib
import sys

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.sandbox

OUT = pathlib.Path(__file__).parent / "text" / "chat"
TODAY = datetime.datetime(2024, 7, 26)  # what ChatTemplate::fixedDate tells


class Generation(jinja2.ext.Extension):
    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_write"), [], [], body).set_lineno(line)

    def _write(self, caller):
        return caller()


def environment():
    def raise_exception(message):
        raise jinja2.exceptions.TemplateError(message)

    def tojson(x, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
        return json.dumps(x, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)

    env = jinja2.sandbox.ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols])
    env.filters["tojson"] = tojson
    env.globals["raise_exception"] = raise_exception
    env.globals["strftime_now"] = lambda form: TODAY.strftime(form)
    return env


def user(content):
    return {"role": "user", "content": content}


def assistant(content):
    return {"role": "assistant", "content": content}


def system(content):
    return {"role": "system", "content": content}


ANSWER = "<sentence>Neat plans fail without luck.</sentence>\n<verified>No</verified>"
CONVERSATIONS = [
    {"messages": [user("Hello")], "add_generation_prompt": True},
    {"messages": [user("  Order these words:\n'luck', \"plans\" & <fail> "), assistant(ANSWER)], "add_generation_prompt": False},
    {"messages": [system(" Be brief.\n"), user("Hello"), assistant("<think>\nhm\n</think>\n\n Hi there \n"), user("Und über 日本 😀?")], "add_generation_prompt": True},
    {"messages": [system("You order words."), user("A"), assistant("B"), user(""), assistant(" \n"), user("C"), assistant("D")], "add_generation_prompt": False},
    {"messages": [assistant("first"), user("One"), user("Two"), {"role": "tool", "content": "42"}], "add_generation_prompt": True},
]

# In the manner of public models ------------------------------------------------------------------------------------------------------
MODELS = {
"chatml": "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
"chatml with bos": "{{ bos_token }}{% for m in messages %}{{ '<|im_start|>' ~ m.role ~ '\\n' ~ m.content ~ '<|im_end|>\\n' }}{% endfor %}{{ '<|im_start|>assistant\\n' if add_generation_prompt else '' }}",
"chatml with a default system line": "{% for m in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\\nYou are a small assistant.<|im_end|>\\n' }}{% endif %}{{'<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
"chatml with a default in a variable": "{%- set fallback = \"You're an assistant.\" -%}\n{%- if messages[0].role == 'system' -%}\n  {%- set first = messages[0].content -%}\n  {%- set rest = messages[1:] -%}\n{%- else -%}\n  {%- set first = fallback -%}\n  {%- set rest = messages -%}\n{%- endif -%}\n<|im_start|>system\n{{ first | trim }}<|im_end|>\n{% for m in rest %}\n<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}\n{% if add_generation_prompt %}\n<|im_start|>assistant\n{% endif %}",
"chatml with separators": "{% for m in messages %}{% if m['role'] == 'system' %}{{'<|im_start|>system<|im_sep|>' + m['content'] + '<|im_end|>'}}{% elif m['role'] == 'user' %}{{'<|im_start|>user<|im_sep|>' + m['content'] + '<|im_end|>'}}{% elif m['role'] == 'assistant' %}{{'<|im_start|>assistant<|im_sep|>' + m['content'] + '<|im_end|>'}}{% endif %}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant<|im_sep|>' }}{% endif %}",
"thinking chatml": "{%- if tools %}\n    {{- 'tools' }}\n{%- else %}\n    {%- if messages[0].role == 'system' %}\n        {{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}\n    {%- endif %}\n{%- endif %}\n{%- set ns = namespace(multi_step=true, last=messages|length - 1) %}\n{%- for message in messages[::-1] %}\n    {%- set index = (messages|length - 1) - loop.index0 %}\n    {%- if ns.multi_step and message.role == \"user\" and message.content is string and not(message.content.startswith('<tool_response>') and message.content.endswith('</tool_response>')) %}\n        {%- set ns.multi_step = false %}\n        {%- set ns.last = index %}\n    {%- endif %}\n{%- endfor %}\n{%- for message in messages %}\n    {%- if message.content is string %}\n        {%- set content = message.content %}\n    {%- else %}\n        {%- set content = '' %}\n    {%- endif %}\n    {%- if (message.role == \"user\") or (message.role == \"system\" and not loop.first) %}\n        {{- '<|im_start|>' + message.role + '\\n' + content + '<|im_end|>' + '\\n' }}\n    {%- elif message.role == \"assistant\" %}\n        {%- set reasoning = '' %}\n        {%- if message.reasoning_content is string %}\n            {%- set reasoning = message.reasoning_content %}\n        {%- elif '</think>' in content %}\n            {%- set reasoning = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}\n            {%- set content = content.split('</think>')[-1].lstrip('\\n') %}\n        {%- endif %}\n        {%- if loop.index0 > ns.last %}\n            {{- '<|im_start|>' + message.role + '\\n<think>\\n' + reasoning.strip('\\n') + '\\n</think>\\n\\n' + content.lstrip('\\n') }}\n        {%- else %}\n            {{- '<|im_start|>' + message.role + '\\n' + content }}\n        {%- endif %}\n        {{- '<|im_end|>\\n' }}\n    {%- endif %}\n{%- endfor %}\n{%- if add_generation_prompt %}\n    {{- '<|im_start|>assistant\\n' }}\n    {%- if enable_thinking is defined and enable_thinking is false %}\n        {{- '<think>\\n\\n</think>\\n\\n' }}\n    {%- endif %}\n{%- endif %}",
"two modes in one": "{%- set mode = reasoning_mode if reasoning_mode is defined else '/think' -%}\n{%- if messages[0].role == 'system' -%}\n  {%- set given = messages[0].content -%}\n  {%- if '/no_think' in given -%}{%- set mode = '/no_think' -%}{%- endif -%}\n  {%- set given = given.replace('/no_think', '').replace('/think', '').rstrip() -%}\n{%- endif -%}\n<|im_start|>system\n## Facts\n\nDate: {{ strftime_now('%d %B %Y') }}\nMode: {{ mode }}\n\n{% if given %}{{ given }}\n{% endif -%}\n<|im_end|>\n{%- for m in messages -%}\n  {%- if m.role in ['user', 'assistant'] %}\n\n    {{- '<|im_start|>' ~ m.role ~ '\\n' ~ m.content.lstrip('\\n') ~ '<|im_end|>\\n' -}}\n  {%- endif -%}\n{%- endfor -%}\n{%- if add_generation_prompt -%}<|im_start|>assistant\n{% if mode == '/no_think' %}<think>\n\n</think>\n{% endif %}{%- endif -%}",
"llama2": "{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}{% set system_message = messages[0]['content'] %}{% else %}{% set loop_messages = messages %}{% set system_message = false %}{% endif %}{% for message in loop_messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Roles must alternate') }}{% endif %}{% if loop.index0 == 0 and system_message != false %}{% set content = '<<SYS>>\\n' + system_message + '\\n<</SYS>>\\n\\n' + message['content'] %}{% else %}{% set content = message['content'] %}{% endif %}{% if message['role'] == 'user' %}{{ bos_token + '[INST] ' + content.strip() + ' [/INST]' }}{% elif message['role'] == 'assistant' %}{{ ' '  + content.strip() + ' ' + eos_token }}{% endif %}{% endfor %}",
"llama3": "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'+ message['content'] | trim + '<|eot_id|>' %}{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}",
"llama3 with a date": "{{- bos_token }}\n{%- if custom_tools is defined %}{% set tools = custom_tools %}{%- endif %}\n{%- if not date_string is defined %}\n    {%- if strftime_now is defined %}\n        {%- set date_string = strftime_now(\"%d %b %Y\") %}\n    {%- else %}\n        {%- set date_string = \"26 Jul 2024\" %}\n    {%- endif %}\n{%- endif %}\n{%- if not tools is defined %}\n    {%- set tools = none %}\n{%- endif %}\n{%- if messages[0]['role'] == 'system' %}\n    {%- set system_message = messages[0]['content']|trim %}\n    {%- set messages = messages[1:] %}\n{%- else %}\n    {%- set system_message = \"\" %}\n{%- endif %}\n{{- \"<|start_header_id|>system<|end_header_id|>\\n\\n\" }}\n{%- if builtin_tools is defined or tools is not none %}\n    {{- \"Environment: ipython\\n\" }}\n{%- endif %}\n{{- \"Knowledge: December 2023\\n\" }}\n{{- \"Today: \" + date_string + \"\\n\\n\" }}\n{{- system_message }}\n{{- \"<|eot_id|>\" }}\n{%- for message in messages %}\n    {%- if not (message.role == 'ipython' or message.role == 'tool' or 'tool_calls' in message) %}\n        {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'+ message['content'] | trim + '<|eot_id|>' }}\n    {%- elif message.role == \"tool\" or message.role == \"ipython\" %}\n        {{- \"<|start_header_id|>ipython<|end_header_id|>\\n\\n\" }}\n        {%- if message.content is mapping or (message.content is iterable and message.content is not string) %}\n            {{- message.content | tojson }}\n        {%- else %}\n            {{- message.content }}\n        {%- endif %}\n        {{- \"<|eot_id|>\" }}\n    {%- endif %}\n{%- endfor %}\n{%- if add_generation_prompt %}\n    {{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}\n{%- endif %}\n",
"llama4": "{{- bos_token }}{% for m in messages %}{{- '<|header_start|>' + m['role'] + '<|header_end|>\\n\\n' }}{%- if m['content'] is string %}{{- m['content'] }}{%- else %}{%- for part in m['content'] %}{%- if part['type'] == 'text' %}{{- part['text'] }}{%- endif %}{%- endfor %}{%- endif %}{{- '<|eot|>' }}{% endfor %}{% if add_generation_prompt %}{{- '<|header_start|>assistant<|header_end|>\\n\\n' }}{% endif %}",
"mistral, first": "{{ bos_token }}{% for message in messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Roles must alternate user/assistant') }}{% endif %}{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token + ' ' }}{% else %}{{ raise_exception('Only user and assistant roles are supported') }}{% endif %}{% endfor %}",
"mistral, system in the last turn": "{%- if messages[0][\"role\"] == \"system\" %}\n    {%- set system_message = messages[0][\"content\"] %}\n    {%- set loop_messages = messages[1:] %}\n{%- else %}\n    {%- set loop_messages = messages %}\n{%- endif %}\n{%- if not tools is defined %}\n    {%- set tools = none %}\n{%- endif %}\n{%- set user_messages = loop_messages | selectattr(\"role\", \"equalto\", \"user\") | list %}\n{%- set ns = namespace() %}\n{%- set ns.index = 0 %}\n{%- for message in loop_messages %}\n    {%- if not (message.role == \"tool\" or message.role == \"tool_results\" or (message.tool_calls is defined and message.tool_calls is not none)) %}\n        {%- if (message[\"role\"] == \"user\") != (ns.index % 2 == 0) %}\n            {{- raise_exception(\"after the optional system message, roles must alternate\") }}\n        {%- endif %}\n        {%- set ns.index = ns.index + 1 %}\n    {%- endif %}\n{%- endfor %}\n{{- bos_token }}\n{%- for message in loop_messages %}\n    {%- if message[\"role\"] == \"user\" %}\n        {%- if tools is not none and (message == user_messages[-1]) %}\n            {{- \"[AVAILABLE_TOOLS]\" }}\n        {%- endif %}\n        {%- if loop.last and system_message is defined %}\n            {{- \"[INST] \" + system_message + \"\\n\\n\" + message[\"content\"] + \"[/INST]\" }}\n        {%- else %}\n            {{- \"[INST] \" + message[\"content\"] + \"[/INST]\" }}\n        {%- endif %}\n    {%- elif message[\"role\"] == \"assistant\" %}\n        {{- \" \" + message[\"content\"]|trim + eos_token}}\n    {%- else %}\n        {{- raise_exception(\"unknown role\") }}\n    {%- endif %}\n{%- endfor %}\n",
"mistral, system prompt tokens": "{{- bos_token -}}{%- for m in messages -%}{%- if m.role == 'system' -%}[SYSTEM_PROMPT]{{ m.content }}[/SYSTEM_PROMPT]{%- elif m.role == 'user' -%}[INST]{{ m.content }}[/INST]{%- elif m.role == 'assistant' -%}{{ m.content + eos_token }}{%- else -%}{{ raise_exception('no such role: ' ~ m.role) }}{%- endif -%}{%- endfor -%}",
"gemma": "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}{% for message in messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Roles must alternate') }}{% endif %}{% if (message['role'] == 'assistant') %}{% set role = 'model' %}{% else %}{% set role = message['role'] %}{% endif %}{{ '<start_of_turn>' + role + '\n' + message['content'] | trim + '<end_of_turn>\n' }}{% endfor %}{% if add_generation_prompt %}{{'<start_of_turn>model\n'}}{% endif %}",
"gemma, system in the first turn": "{{ bos_token }}\n{%- if messages[0]['role'] == 'system' -%}\n    {%- if messages[0]['content'] is string -%}\n        {%- set first_user_prefix = messages[0]['content'] + '\n\n' -%}\n    {%- else -%}\n        {%- set first_user_prefix = messages[0]['content'][0]['text'] + '\n\n' -%}\n    {%- endif -%}\n    {%- set loop_messages = messages[1:] -%}\n{%- else -%}\n    {%- set first_user_prefix = \"\" -%}\n    {%- set loop_messages = messages -%}\n{%- endif -%}\n{%- for message in loop_messages -%}\n    {%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) -%}\n        {{ raise_exception(\"Roles must alternate\") }}\n    {%- endif -%}\n    {%- if (message['role'] == 'assistant') -%}\n        {%- set role = \"model\" -%}\n    {%- else -%}\n        {%- set role = message['role'] -%}\n    {%- endif -%}\n    {{ '<start_of_turn>' + role + '\n' + (first_user_prefix if loop.first else \"\") }}\n    {%- if message['content'] is string -%}\n        {{ message['content'] | trim }}\n    {%- elif message['content'] is iterable -%}\n        {%- for item in message['content'] -%}\n            {{ item['text'] | trim }}\n        {%- endfor -%}\n    {%- else -%}\n        {{ raise_exception(\"Invalid content type\") }}\n    {%- endif -%}\n    {{ '<end_of_turn>\n' }}\n{%- endfor -%}\n{%- if add_generation_prompt -%}\n    {{ '<start_of_turn>model\n' }}\n{%- endif -%}",
"phi3": "{% for message in messages %}{% if message['role'] == 'system' and message['content'] %}{{'<|system|>\n' + message['content'] + '<|end|>\n'}}{% elif message['role'] == 'user' %}{{'<|user|>\n' + message['content'] + '<|end|>\n'}}{% elif message['role'] == 'assistant' %}{{'<|assistant|>\n' + message['content'] + '<|end|>\n'}}{% endif %}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>\n' }}{% else %}{{ eos_token }}{% endif %}",
"phi3, small": "{{ bos_token }}{% for message in messages %}{{'<|' + message['role'] + '|>' + '\n' + message['content'] + '<|end|>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>\n' }}{% else %}{{ eos_token }}{% endif %}",
"phi4, mini": "{% for message in messages %}{% if message['role'] == 'system' and 'tools' in message and message['tools'] is not none %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|tool|>' + message['tools'] + '<|/tool|>' + '<|end|>' }}{% else %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endif %}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% else %}{{ eos_token }}{% endif %}",
"zephyr": "{% for message in messages %}\n{% if message['role'] == 'user' %}\n{{ '<|user|>\n' + message['content'] + eos_token }}\n{% elif message['role'] == 'system' %}\n{{ '<|system|>\n' + message['content'] + eos_token }}\n{% elif message['role'] == 'assistant' %}\n{{ '<|assistant|>\n'  + message['content'] + eos_token }}\n{% endif %}\n{% if loop.last and add_generation_prompt %}\n{{ '<|assistant|>' }}\n{% endif %}\n{% endfor %}",
"vicuna": "{%- set ns = namespace(found=false) -%}\n{%- for m in messages -%}\n    {%- if m['role'] == 'system' -%}\n        {%- set ns.found = true -%}\n    {%- endif -%}\n{%- endfor -%}\n{%- if not ns.found -%}\n    {{- 'A chat between a curious user and an assistant. ' -}}\n{%- endif %}\n{%- for m in messages %}\n    {%- if m['role'] == 'system' -%}\n        {{- m['content'] + ' ' -}}\n    {%- elif m['role'] == 'user' -%}\n        {{- 'USER: ' + m['content'] + ' ' -}}\n    {%- else -%}\n        {{- 'ASSISTANT: ' + m['content'] + eos_token -}}\n    {%- endif -%}\n{%- endfor -%}\n{%- if add_generation_prompt -%}\n    {{- 'ASSISTANT:' -}}\n{%- endif -%}",
"alpaca": "{% if messages[0]['role'] == 'system' %}\n    {% set system_message = messages[0]['content'] | trim + '\n\n' %}\n    {% set messages = messages[1:] %}\n{% else %}\n    {% set system_message = '' %}\n{% endif %}\n\n{{ bos_token + system_message }}\n{% for message in messages %}\n    {% if message['role'] == 'user' %}\n        {{ '### Instruction:\n' + message['content'] | trim + '\n\n' }}\n    {% elif message['role'] == 'assistant' %}\n        {{ '### Response:\n' + message['content'] | trim + eos_token + '\n\n' }}\n    {% endif %}\n{% endfor %}\n\n{% if add_generation_prompt %}\n    {{ '### Response:\n' }}\n{% endif %}",
"deepseek": "{% if not add_generation_prompt is defined %}{% set add_generation_prompt = false %}{% endif %}{{ bos_token }}{% for message in messages %}{% if message['role'] == 'user' %}{{ 'User: ' + message['content'] + '\n\n' }}{% elif message['role'] == 'assistant' %}{{ 'Assistant: ' + message['content'] + eos_token }}{% elif message['role'] == 'system' %}{{ message['content'] + '\n\n' }}{% endif %}{% endfor %}{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}",
"deepseek, thinking": "{% if not add_generation_prompt is defined %}{% set add_generation_prompt = false %}{% endif %}{% set ns = namespace(is_first=false, is_tool=false, is_output_first=true, system_prompt='') %}{%- for message in messages %}{%- if message['role'] == 'system' %}{% set ns.system_prompt = message['content'] %}{%- endif %}{%- endfor %}{{bos_token}}{{ns.system_prompt}}{%- for message in messages %}{%- if message['role'] == 'user' %}{%- set ns.is_tool = false -%}{{'<｜User｜>' + message['content']}}{%- endif %}{%- if message['role'] == 'assistant' and message['content'] is not none %}{%- if ns.is_tool %}{{'<｜tool▁outputs▁end｜>' + message['content'] + '<｜end▁of▁sentence｜>'}}{%- set ns.is_tool = false -%}{%- else %}{% set content = message['content'] %}{% if '</think>' in content %}{% set content = content.split('</think>')[-1] %}{% endif %}{{'<｜Assistant｜>' + content + '<｜end▁of▁sentence｜>'}}{%- endif %}{%- endif %}{%- if message['role'] == 'tool' %}{%- set ns.is_tool = true -%}{%- if ns.is_output_first %}{{'<｜tool▁outputs▁begin｜>' + message['content']}}{%- set ns.is_output_first = false %}{%- endif %}{%- endif %}{%- endfor -%}{% if add_generation_prompt and not ns.is_tool %}{{'<｜Assistant｜><think>\\n'}}{% endif %}",
"command-r": "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}{% set system_message = messages[0]['content'] %}{% elif false == true %}{% set loop_messages = messages %}{% set system_message = 'You are trained.' %}{% else %}{% set loop_messages = messages %}{% set system_message = false %}{% endif %}{% if system_message != false %}{{ '<|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>' + system_message + '<|END_OF_TURN_TOKEN|>' }}{% endif %}{% for message in loop_messages %}{% set content = message['content'] %}{% if message['role'] == 'user' %}{{ '<|START_OF_TURN_TOKEN|><|USER_TOKEN|>' + content.strip() + '<|END_OF_TURN_TOKEN|>' }}{% elif message['role'] == 'assistant' %}{{ '<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>'  + content.strip() + '<|END_OF_TURN_TOKEN|>' }}{% endif %}{% endfor %}{% if add_generation_prompt %}{{ '<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>' }}{% endif %}",
"granite": "{%- if tools %}\n    {{- '<|start_of_role|>available_tools<|end_of_role|>\n' }}\n    {%- for tool in tools %}\n    {{- tool | tojson(indent=4) }}\n    {%- if not loop.last %}\n        {{- '\n\n' }}\n    {%- endif %}\n    {%- endfor %}\n    {{- '<|end_of_text|>\n' }}\n{%- endif %}\n{%- for message in messages %}\n    {%- if message['role'] == 'system' %}\n    {{- '<|start_of_role|>system<|end_of_role|>' + message['content'] + '<|end_of_text|>\n' }}\n    {%- elif message['role'] == 'user' %}\n    {{- '<|start_of_role|>user<|end_of_role|>' + message['content'] + '<|end_of_text|>\n' }}\n    {%- elif message['role'] == 'assistant' %}\n    {{- '<|start_of_role|>assistant<|end_of_role|>'  + message['content'] + '<|end_of_text|>\n' }}\n    {%- endif %}\n    {%- if loop.last and add_generation_prompt %}\n    {{- '<|start_of_role|>assistant<|end_of_role|>' }}\n    {%- endif %}\n{%- endfor %}",
"olmo": "{{ bos_token }}{% for message in messages %}{% if message['role'] == 'system' %}{{ '<|system|>\n' + message['content'] + '\n' }}{% elif message['role'] == 'user' %}{{ '<|user|>\n' + message['content'] + '\n' }}{% elif message['role'] == 'assistant' %}{% if not loop.last %}{{ '<|assistant|>\n'  + message['content'] + eos_token + '\n' }}{% else %}{{ '<|assistant|>\n'  + message['content'] + eos_token }}{% endif %}{% endif %}{% if loop.last and add_generation_prompt %}{{ '<|assistant|>\n' }}{% endif %}{% endfor %}",
"falcon": "{% for message in messages %}{% if not loop.first %}{{ '\n' }}{% endif %}{% if message['role'] == 'system' %}{{ 'System: ' }}{% elif message['role'] == 'user' %}{{ 'User: ' }}{% elif message['role'] == 'assistant' %}{{ 'Falcon: ' }}{% endif %}{{ message['content'] }}{% endfor %}{% if add_generation_prompt %}{{ '\n' + 'Falcon:' }}{% endif %}",
"internlm": "{{ bos_token }}{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
"yi": "{% if messages[0]['role'] == 'system' %}{% set system_message = messages[0]['content'] %}{% endif %}{% if system_message is defined %}{{ system_message }}{% endif %}{% for message in messages %}{% set content = message['content'] %}{% if message['role'] == 'user' %}{{ '<|im_start|>user\n' + content + '<|im_end|>\n<|im_start|>assistant\n' }}{% elif message['role'] == 'assistant' %}{{ content + '<|im_end|>' + '\n' }}{% endif %}{% endfor %}",
"glm": "[gMASK]<sop>\n{%- macro visible(content) -%}\n    {%- if content is string -%}\n        {{- content }}\n    {%- elif content is iterable and content is not mapping -%}\n        {%- for item in content -%}{{- item.text if item is mapping else item }}{%- endfor -%}\n    {%- else -%}\n        {{- content }}\n    {%- endif -%}\n{%- endmacro -%}\n{%- set ns = namespace(last=-1) %}\n{%- for m in messages %}{% if m.role == 'user' %}{% set ns.last = loop.index0 -%}{% endif %}{%- endfor %}\n{% for m in messages %}\n{%- if m.role == 'user' -%}<|user|>\n{{ visible(m.content) }}\n{%- elif m.role == 'assistant' -%}<|assistant|>\n{%- set content = visible(m.content) %}\n{%- if loop.index0 > ns.last %}<think></think>{% endif %}\n{%- if content.strip() -%}{{ '\\n' + content.strip() }}{%- endif -%}\n{%- elif m.role == 'system' -%}<|system|>\n{{ visible(m.content) }}\n{%- endif -%}\n{%- endfor -%}\n{%- if add_generation_prompt -%}<|assistant|>{%- endif -%}",
"harmony": "{%- macro header(role, channel=none) -%}\n<|start|>{{ role }}{% if channel %}<|channel|>{{ channel }}{% endif %}<|message|>\n{%- endmacro -%}\n{{ header('system') }}Cutoff: 2024-06\nToday: {{ strftime_now('%Y-%m-%d') }}<|end|>\n{%- for m in messages -%}\n{%- if m.role == 'assistant' -%}{{ header('assistant', 'final') ~ m.content }}{{ '<|return|>' if loop.last and not add_generation_prompt else '<|end|>' }}\n{%- elif m.role == 'system' -%}{{ header('developer') }}# Instructions\n\n{{ m.content }}<|end|>\n{%- else -%}{{ header(role=m.role) + m.content + '<|end|>' }}\n{%- endif -%}\n{%- endfor -%}\n{%- if add_generation_prompt -%}<|start|>assistant{%- endif -%}",
"generation marks": "{% for m in messages %}\n{% if m.role == 'assistant' %}\n<|assistant|>{% generation %}{{ m.content }}<|end|>{% endgeneration %}\n\n{% else %}\n<|{{ m.role }}|>{{ m.content }}<|end|>\n{% endif %}\n{% endfor %}\n{% if add_generation_prompt %}<|assistant|>{% endif %}",
"openchat": "{{ bos_token }}{% for message in messages %}{{ 'GPT4 Correct ' + message['role'].title() + ': ' + message['content'] + '<|end_of_turn|>' }}{% endfor %}{% if add_generation_prompt %}{{ 'GPT4 Correct Assistant:' }}{% endif %}",
"roles by dict": "{%- set names = {'user': '<|User|>', 'assistant': '<|Bot|>', 'system': ''} -%}\n{%- for m in messages -%}{{ names.get(m.role, '<|Other|>') }}{{ m['content'] }}{{ {true: ''}.get(false, '\\n') if false else '\\n' }}{%- endfor -%}{{ names['assistant'] if add_generation_prompt }}",
}

# One construct each ------------------------------------------------------------------------------------------------------------------
CONSTRUCTS = {
"whitespace control": "  {%- if true -%}  a  {%- endif -%}  b\n  {% if true %}\n  c\n  {% endif %}\n\n{{- ' d ' -}}\n e {#- gone -#} f\n{# gone with its newline #}\ng {%+ if true %}h{% endif +%}\n  i",
"line starts": "a\n   {% set x = 1 %}   \n   {{ x }}\n\t{# c #}\n{% if x %}{% endif %}  {% if x %}\nb{% endif %}\n",
"raw": "{% raw %}{{ not }} {% if %}{% endraw %}|{%- raw -%}  {# x #}  {%- endraw -%}|\n   {% raw %}\n a {% endraw %}\nb",
"carriage returns": "a\r\n{% if true %}\r\nb\r\n{% endif %}\rc\r\n",
"string escapes": "{{ 'a\\tb\\\\c\\'d\\x41\\u00e9\\U0001f600\\101\\q' ~ \"it's \\\"so\\\"\" }}{{ 'one' 'two' \"three\" }}",
"numbers": "{{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 7 / 2 }} {{ 2 ** 10 }} {{ 1_000 + 0.5 }} {{ 3 * 1.5 }} {{ 1e3 }} {{ 10 / 5 }} {{ -2 ** 2 }} {{ 2 - -1 }} {{ 1e16 }} {{ 0.1 + 0.2 }} {{ 1e-5 }} {{ true + 1 }}",
"comparison chains": "{{ 1 < 2 < 3 }} {{ 1 < 3 > 2 }} {{ 1 == 1.0 == true }} {{ 'a' < 'b' }} {{ 'a' in 'abc' in ['abc'] }} {{ 3 not in [1, 2] }} {{ not 1 == 2 }} {{ [1, 2] < [1, 3] }} {{ (1, 2) == [1, 2] }}",
"logic gives operands": "{{ '' or 'x' }} {{ 'a' and 'b' }} {{ 0 or none }} {{ none and 1 }} {{ not '' }} {{ missing or 'y' }}",
"conditional expressions": "{{ 'a' if messages else 'b' }}{{ 'c' if not messages }}{{ 'd' if false else 'e' if false else 'f' }}",
"slices": "{% set s = 'abcdé日😀' %}{{ s[1:3] }} {{ s[-3:] }} {{ s[:-2] }} {{ s[::-1] }} {{ s[::2] }} {{ s[5] }} {{ s[-1] }} {{ [1,2,3,4][1::2] }} {{ [1,2,3][::-1] }} {{ (1,2,3)[1:] }} {{ s[10:] }}|{{ s[4:2] }}|{{ [1,2,3][5] }}",
"subscripts and attributes": "{% for m in messages %}{{ m.role }}{{ m['role'] }}{{ m.get('name', 'n') }}{{ m.name }}{{ m['name'] }}{{ m.missing is defined }};{% endfor %}{{ messages.0.role }}{{ messages[0]['content'][0] }}",
"loop variables": "{% for m in messages %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.cycle('a', 'b') }}{{ loop.previtem.role if loop.previtem is defined }}{{ loop.nextitem.role if not loop.last }}{{ loop.changed(m.role) }};{% endfor %}",
"loop with condition and else": "{% for m in messages if m.role == 'tool' %}{{ loop.index }}/{{ loop.length }}{{ m.content }}{% else %}none{% endfor %}|{% for x in [] %}x{% else %}empty{% endfor %}",
"break and continue": "{% for i in range(10) %}{% if i % 2 %}{% continue %}{% endif %}{% if i > 6 %}{% break %}{% endif %}{{ i }}{% for j in range(3) %}{% if j == 1 %}{% break %}{% endif %}.{% endfor %}{% endfor %}",
"scopes": "{% set x = 'outer' %}{% for i in [1, 2] %}{{ x }}{% set x = i %}{{ x }}{% endfor %}{{ x }}{% if true %}{% set x = 'if' %}{% endif %}{{ x }}{% with x = 'with', y = x %}{{ x }}{{ y }}{% endwith %}{{ x }}{% set y %}{{ x }}{% set x = 'block' %}{% endset %}{{ y }}{{ x }}{{ i is defined }}",
"namespace": "{% set ns = namespace(n=0, text='') %}{% for m in messages %}{% set ns.n = ns.n + m.content | length %}{% set ns.text = ns.text ~ m.role[0] %}{% endfor %}{{ ns.n }}{{ ns.text }}{{ ns.other is defined }}{% set d = namespace({'a': 1}) %}{{ d.a }}",
"unpacking": "{% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}={{ v }},{% endfor %}{% set a, b = 1, 2 %}{{ b }}{{ a }}{% for (i, j) in [[1, 2], (3, 4)] %}{{ i + j }}{% endfor %}{% set (p, q) = 'xy' %}{{ q }}{{ p }}",
"set blocks": "{% set block %}\n  <{{ messages[0].role }}>\n{% endset %}{{ block }}{% set upper | upper | trim %}  shout {{ block | length }} {% endset %}[{{ upper }}]",
"macros": "{% macro turn(role, text='-', end=eos_token) %}<{{ role }}>{{ text }}{{ end }}{% endmacro %}{{ turn('a') }}{{ turn('b', 'x') }}{{ turn(role='c', end='!') }}{% set f = turn %}{{ f('d', text=messages | length) }}{% macro rec(n) %}{{ n }}{% if n > 0 %}{{ rec(n - 1) }}{% endif %}{% endmacro %}{{ rec(3) }}{% macro miss(x) %}{{ x is defined }}{% endmacro %}{{ miss() }}",
"macros see globals set later": "{% macro m() %}{{ later }}{% endmacro %}{% set later = 'yes' %}{{ m() }}{% for later in ['no'] %}{{ m() }}{% endfor %}",
"call blocks": "{% macro box(title) %}[{{ title }}:{{ caller() }}]{% endmacro %}{% call box('t') %}in {{ messages[0].role }}{% endcall %}{% macro each(items) %}{% for i in items %}{{ caller(i) }}{% endfor %}{% endmacro %}{% call(x) each([1, 2]) %}<{{ x }}>{% endcall %}",
"filter blocks": "{% filter upper | replace('A', '4') %}a {{ messages[0].role }}{% endfilter %}",
"text filters": "{{ '  x ' | trim }}|{{ 'xxaxx' | trim('x') }}|{{ 'heLLo wORLD-foo (bar' | title }}|{{ 'heLLo' | capitalize }}|{{ 'ß' | upper }}{{ 'ÄÉ' | lower }}|{{ 'a-b-c' | replace('-', '+') }}{{ 'aaa' | replace('a', 'b', 2) }}|{{ 'a\nb\n\nc' | indent }}|{{ 'a\nb\n\nc' | indent(2, true) }}|{{ 'a\n\nb' | indent(width='> ', blank=true) }}|{{ none | string }}{{ [1, 'a'] | string }}",
"number filters": "{{ '42' | int }} {{ 'x' | int }} {{ 'x' | int(-1) }} {{ '3.9' | int }} {{ 3.9 | int }} {{ 'ff' | int(base=16) }} {{ '2.5' | float }} {{ -3 | abs }} {{ 2.567 | round(2) }} {{ 2.5 | round }} {{ 3.5 | round }} {{ 2.1 | round(method='ceil') }} {{ 2.9 | round(0, 'floor') | int }} {{ [1, 2, 3] | sum }} {{ [3, 1, 2] | min }}{{ ['b', 'A'] | max }}",
"sequence filters": "{{ messages | length }}{{ messages | map(attribute='role') | join(',') }};{{ messages | map(attribute='name', default='?') | list }};{{ ['a', 'B'] | map('upper') | join }};{{ [3, 1, 2] | sort }}{{ ['b', 'A', 'c'] | sort(reverse=true) }}{{ ['b', 'A'] | sort(case_sensitive=true) }};{{ messages | sort(attribute='role') | map(attribute='role') | first }};{{ [1, 2, 2, 1] | unique | list }};{{ [1, 2, 3] | reverse | list }}{{ 'abc' | reverse }};{{ [1, 2] | first }}{{ [1, 2] | last }}{{ [] | first is defined }};{{ 'abc' | list }};{{ {'b': 1, 'a': 2} | dictsort }}{{ {'b': 1, 'a': 2} | dictsort(by='value', reverse=true) }}{{ {'x': 1} | items | list }}",
"select and reject": "{{ messages | selectattr('role', 'equalto', 'user') | list | length }}{{ messages | rejectattr('role', 'in', ['user', 'assistant']) | map(attribute='role') | join }}{{ [1, 2, 3, 4] | select('odd') | list }}{{ [1, 2, 3] | reject('>', 1) | list }}{{ [0, 1, '', 'a'] | select | list }}{{ messages | selectattr('name', 'defined') | list }}{{ messages | selectattr('content') | list | length }}{% if [] | select %}generators are true{% endif %}",
"defaults": "{{ missing | default('d') }}{{ '' | default('e') }}{{ '' | default('f', true) }}{{ none | d('g') }}{{ missing.deep | default('h') if missing is defined else 'i' }}{{ bos_token | default('j') }}",
"json": "{{ {'a': [1, 2.5, none, true, 'é\"\\\\\\n\\u0001'], 'b': {}, 'c': []} | tojson }}{{ messages[0] | tojson(indent=2) }}{{ {'b': 1, 'a': 'é'} | tojson(ensure_ascii=true, sort_keys=true, separators=(',', ':')) }}{{ 'x</y>&' | tojson }}{{ [[], [1, [2]]] | tojson(indent=1) }}",
"tests": "{{ messages is iterable }}{{ messages is sequence }}{{ 'a' is string }}{{ {} is mapping }}{{ 1 is number }}{{ true is number }}{{ 1 is integer }}{{ true is integer }}{{ 1.0 is float }}{{ none is none }}{{ true is true }}{{ 1 is true }}{{ false is false }}{{ true is boolean }}{{ missing is undefined }}{{ 3 is odd }}{{ 4 is even }}{{ 9 is divisibleby 3 }}{{ 'a' is in 'abc' }}{{ 'a' is eq 'a' }}{{ 2 is gt(1) }}{{ 'A' is upper }}{{ 'a' is lower }}{{ range is callable }}{{ none is sameas none }}{{ 1 is not string }}{{ 'x' is not none and 'x' is defined }}{{ missing is iterable }}",
"string methods": "{% set s = ' <a> b,c ' %}{{ s.strip() }}|{{ s.lstrip() }}|{{ s.rstrip(' ') }}|{{ s.upper() }}|{{ s.strip().split(',') }}|{{ 'a  b'.split() }}|{{ 'a-b-c'.split('-', 1) }}|{{ 'a-b-c'.rsplit('-', 1) }}|{{ s.startswith(' <') }}{{ s.endswith(('x', ' ')) }}|{{ s.find('b') }}{{ s.find('z') }}|{{ 'aXbX'.replace('X', '', 1) }}|{{ ','.join(['a', 'b']) }}|{{ 'ab'.capitalize() }}{{ 'a b'.title() }}|{{ 'a\nb'.splitlines() }}|{{ 'aab'.count('a') }}|{{ '12'.isdigit() }}{{ 'a1'.isalpha() }}{{ 'AB'.isupper() }}|{{ 'a=b'.partition('=') }}|{{ 'abc'.removeprefix('a').removesuffix('c') }}|{{ '{} {0} {x}'.replace('{} ', '').format('p', x='q') }}|{{ '%s-%d' % ('a', 3) }}",
"lists and dicts": "{{ [1] + [2, 3] }}{{ ['a'] * 2 }}{{ 'ab' * 2 }}{{ [1, 'a', none, 1.5, true, {'k': [()]}] }}{{ {'a': 1}.keys() | list }}{{ {'a': 1}.values() | list }}{{ 'a' in {'a': 1} }}{{ {'a': 1, 'a': 2} }}{{ dict(a=1, b='x') }}{{ (1,) }}{{ () }}{{ [1, 2].index(2) }}{{ 'it\\'s' | list | length }}{{ ['it\\'s', 'q\"', 'b\\\\'] }}",
"output of values": "{{ none }}{{ true }}{{ 1.0 }}{{ missing }}{{ [missing is defined] }}{{ 'a', 1 }}{{ 100000000000000000 }}",
"concatenation of anything": "{{ 1 ~ 'a' ~ none ~ [1] ~ missing ~ true ~ 1.5 }}",
"in place of special tokens": "{{ bos_token }}{{ eos_token }}{{ pad_token }}{{ unk_token is defined }}{{ (bos_token ~ eos_token) | length }}",
"generators are used up": "{% set g = messages | map(attribute='role') %}{{ g | list | length }}{{ g | list | length }}",
"ranges": "{{ range(3) | list }}{{ range(1, 10, 4) | list }}{{ range(3, 0, -1) | list }}{{ range(5)[2] }}{{ range(4) | length }}{% for i in range(messages | length) %}{{ messages[i].role[0] }}{% endfor %}",
"safe": "{{ '<b>' | safe }}{{ {'a': '<'} | tojson | safe }}",
"undefined is refused in sums": "{{ 'a' + missing }}",
"attribute of undefined is refused": "{{ missing.deep }}",
"mixed sums are refused": "{{ 'a' + 1 }}",
"text of none is no text": "{{ 'a' + none }}",
"unknown filter is refused": "{{ 'a' | sparkle }}",
"unfinished block is refused": "{% if true %}a",
"lists do not change": "{% set l = [1] %}{{ l.append(2) }}",
"exceptions": "{% for m in messages %}{% if m.role not in ['user', 'assistant', 'system'] %}{{ raise_exception('Unknown role: ' + m.role) }}{% endif %}{{ m.role }}{% endfor %}",
}

VARIABLES = {"bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>"}


def rendered(render, conversation):
    try:
        return render(messages=conversation["messages"], tools=None, documents=None, add_generation_prompt=conversation["add_generation_prompt"],
                      **VARIABLES)
    except Exception:
        return None  # must be refused


def compiled(env, template):
    try:
        return env.from_string(template).render
    except Exception as error:
        def fail(**_):
            raise error
        return fail


def main(check):
    OUT.mkdir(parents=True, exist_ok=True)
    env = environment()
    rows = []
    for name, template in {**MODELS, **CONSTRUCTS}.items():
        render = compiled(env, template)
        rows.append({"name": name, "template": template, "texts": [rendered(render, c) for c in CONVERSATIONS]})
    (OUT / "conversations.jsonl").write_text("".join(json.dumps(c) + "\n" for c in CONVERSATIONS))
    (OUT / "templates.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    (OUT / "variables.json").write_text(json.dumps(VARIABLES) + "\n")
    print(f"{len(rows)} templates x {len(CONVERSATIONS)} conversations, {sum(t is None for r in rows for t in r['texts'])} refusals")
    if check:
        from transformers.utils import chat_template_utils

        class Today(datetime.datetime):
            @classmethod
            def now(cls, tz=None):
                return TODAY

        chat_template_utils.datetime = Today
        for row in rows:
            try:
                render = chat_template_utils._compile_jinja_template(row["template"]).render
            except Exception:
                assert not any(row["texts"]), row["name"]
                continue
            assert [rendered(render, c) for c in CONVERSATIONS] == row["texts"], row["name"]
        print("all of them as `transformers` renders them")


if __name__ == "__main__":
    main("--check" in sys.argv[1:])
