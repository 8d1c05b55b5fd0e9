"""Tiny models, made here: a table of what each word scores is all that they know."""

import json

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

INT, FLOAT = TensorProto.INT64, TensorProto.FLOAT


def constant(name, values, dtype=np.int64):
    return numpy_helper.from_array(np.array(values, dtype), name)


def write_model(folder, words, scores, nodes, constants, inputs, output, config):
    """A folder with ``model.onnx``, ``tokenizer.json``, ``config.json`` and a card."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {"[UNK]": 0} | {word: number for number, word in enumerate(words, 1)}
    table = np.array([scores["[UNK]"], *(scores.get(word, scores["[UNK]"]) for word in words)], np.float32)
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in inputs],
        [helper.make_tensor_value_info(*output)],
        [numpy_helper.from_array(table, "table"), *constants],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, folder / "model.onnx")
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "README.md").write_text("---\nlicense: mit\n---\n# A tiny model\n", encoding="utf-8")
    return folder


@pytest.fixture
def gliner(tmp_path):
    """Finds the people Ada and Lovelace, two words as one name, and the organisation Zenith."""
    person, organisation = [6.0] + [-9.0] * 9, [-9.0, 6.0] + [-9.0] * 8
    nodes = [
        helper.make_node("Squeeze", ["input_ids", "zero"], ["ids"]),
        helper.make_node("Gather", ["table", "ids"], ["tokens"]),  # token, label
        helper.make_node("Squeeze", ["words_mask", "zero"], ["mask"]),
        helper.make_node("ReduceMax", ["mask"], ["last"], keepdims=1),
        helper.make_node("Add", ["last", "one"], ["depth"]),
        helper.make_node("OneHot", ["mask", "depth", "off_on"], ["placed"]),  # token, word
        helper.make_node("Transpose", ["placed"], ["words"], perm=[1, 0]),
        helper.make_node("MatMul", ["words", "tokens"], ["every"]),
        helper.make_node("Slice", ["every", "one", "end"], ["single"]),  # word, label
        helper.make_node("Slice", ["single", "one", "end"], ["tail"]),
        helper.make_node("Concat", ["tail", "nothing"], ["next"], axis=0),
        helper.make_node("Min", ["single", "next"], ["double"]),
        helper.make_node("Sub", ["single", "less"], ["alone"]),
        helper.make_node("Unsqueeze", ["alone", "one"], ["width1"]),
        helper.make_node("Unsqueeze", ["double", "one"], ["width2"]),
        helper.make_node("Concat", ["width1", "width2"], ["spans"], axis=1),
        helper.make_node("Unsqueeze", ["spans", "zero"], ["logits"]),
    ]
    return write_model(
        tmp_path / "gliner",
        ["Ada", "Lovelace", "Zenith"],
        {"[UNK]": [-9.0] * 10, "Ada": person, "Lovelace": person, "Zenith": organisation},
        nodes,
        [
            constant("zero", [0]),
            constant("one", [1]),
            constant("end", [10_000]),
            constant("off_on", [0, 1], np.float32),
            constant("nothing", [[-9.0] * 10], np.float32),
            constant("less", [1.0], np.float32),
        ],
        [
            ("input_ids", INT, [1, None]),
            ("attention_mask", INT, [1, None]),
            ("words_mask", INT, [1, None]),
            ("text_lengths", INT, [1, 1]),
            ("span_idx", INT, [1, None, 2]),
            ("span_mask", TensorProto.BOOL, [1, None]),
        ],
        ("logits", FLOAT, [1, None, 2, 10]),
        {"max_width": 2},
    )


@pytest.fixture
def make_nli(tmp_path):
    """A maker of classifiers: "signed" speaks for the first label, "denied" for the second."""

    def make(id2label, name="nli", **config):
        zeros = [0.0] * len(id2label)
        scores = {
            "[UNK]": zeros,
            "signed": [9.0, *zeros[1:]],
            "denied": [zeros[0], 12.0, *zeros[2:]],
        }
        nodes = [
            helper.make_node("Gather", ["table", "input_ids"], ["tokens"]),
            helper.make_node("ReduceSum", ["tokens", "one"], ["logits"], keepdims=0),
        ]
        return write_model(
            tmp_path / name,
            ["signed", "denied"],
            scores,
            nodes,
            [constant("one", [1])],
            [("input_ids", INT, [1, None])],
            ("logits", FLOAT, [1, len(id2label)]),
            {"id2label": id2label, **config},
        )

    return make


@pytest.fixture
def encoder(tmp_path):
    """Places words of ships and words of money far apart."""
    return write_model(
        tmp_path / "encoder",
        ["ship", "vessel", "bank", "loan"],
        {
            "[UNK]": [0.0, 0.0],
            "ship": [1.0, 0.0],
            "vessel": [1.0, 0.1],
            "bank": [0.0, 1.0],
            "loan": [0.1, 1.0],
        },
        [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])],
        [],
        [("input_ids", INT, [1, None])],
        ("last_hidden_state", FLOAT, [1, None, 2]),
        {},
    )
