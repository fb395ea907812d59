#include "core/engine/kernels/activation_bytes.h"
#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/model/causal_lm.h"
#include "tests/core/model/small_model.h"
#include "tests/support/counting_allocator.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace sdm::engine;
using sdm::test::CountingAllocator;

/// What a token and layer keep between forward and backward, counted where tensors get their memory: the figures of activation_bytes.h
/// to the byte, at shapes small and as wide as Phi-3.5.
class TestActivationBytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void model_keepsWhatTheFiguresSay_data();
    void model_keepsWhatTheFiguresSay();
    void adapter_keepsItsInnerRowsBesides();
    void portable_keepsWhatTheFiguresSay_data() { model_keepsWhatTheFiguresSay_data(); }
    void portable_keepsWhatTheFiguresSay();
    void phi_keepsLessThanItsBudget();
};

namespace {

constexpr std::int64_t kBudget = 70'000;

struct Shape {
    std::int64_t hidden, heads, keyHeads, headSize, inner;

    LayerActivations figures(at::ScalarType dtype) const
    {
        return {hidden, heads * headSize, keyHeads * headSize, inner, heads, static_cast<std::int64_t>(c10::elementSize(dtype))};
    }
    std::int64_t productWidth() const { return (heads + 2 * keyHeads) * headSize; }
};
constexpr Shape kPhi{3072, 32, 32, 96, 8192};

ModelConfig configOf(const Shape& shape, std::int64_t layers)
{
    const auto number = [](const char* name, std::int64_t value) { return std::string("\"") + name + "\":" + std::to_string(value) + ","; };
    return ModelConfig::parse(
        R"({"architectures":["LlamaForCausalLM"],"vocab_size":40,)" + number("hidden_size", shape.hidden) +
            number("intermediate_size", shape.inner) + number("num_hidden_layers", layers) + number("num_attention_heads", shape.heads) +
            number("num_key_value_heads", shape.keyHeads) + number("head_dim", shape.headSize) +
            R"("max_position_embeddings":128,"rms_norm_eps":1e-5,"tie_word_embeddings":true,"torch_dtype":"float32"})",
        "counted");
}

/// Bytes held after a forward pass beyond those held before, while its result is.
std::int64_t keptBy(const CountingAllocator& memory, const std::function<at::Tensor()>& forward)
{
    const std::int64_t before = memory.live();
    const at::Tensor result = forward();
    return memory.live() - before;
}

/// Of a token and layer: the last of three layers, so that what a batch keeps once is left out.
std::int64_t keptByModel(const Shape& shape, at::ScalarType dtype, const std::function<void(CausalLm&)>& prepare)
{
    const std::vector<std::int64_t> lengths{5, 9, 2};
    const CountingAllocator memory;
    std::vector<std::int64_t> kept;
    for (const std::int64_t layers : {2, 3}) {
        CausalLm model = CausalLm::random(configOf(shape, layers), {c10::kCPU, dtype, {}, {}}, 5);
        prepare(model);
        const PackedBatch batch = PackedBatch::of(sdm::test::documentsOf(lengths), c10::kCPU);
        {
            const c10::NoGradGuard noGrad; // the tables and low-precision weights it makes for itself
            model.hidden(batch);
        }
        kept.push_back(keptBy(memory, [&] { return model.hidden(batch); }));
    }
    const std::int64_t tokens = 16;
    return (kept[1] - kept[0]) % tokens == 0 ? (kept[1] - kept[0]) / tokens : -1;
}

/// One decoder layer as CausalLm runs it, for kernels that are not this machine's.
struct Layer {
    Layer(const Shape& layout, at::ScalarType dtype)
        : shape(layout), norm(at::ones({shape.hidden}).requires_grad_()), queryKeyValue(shape.productWidth(), shape.hidden, dtype),
          attentionOutput(shape.hidden, shape.heads * shape.headSize, dtype), gateUp(2 * shape.inner, shape.hidden, dtype),
          down(shape.hidden, shape.inner, dtype)
    {
    }
    struct Matrix {
        Matrix(std::int64_t outputs, std::int64_t inputs, at::ScalarType dtype)
            : whole(at::full({outputs, inputs}, 1e-3, dtype)), parts{at::empty({outputs, inputs}).requires_grad_()}
        {
        }
        at::Tensor operator()(const Kernels& kernels, const LinearInput& x) const { return kernels.linear(x, {whole, {}, parts, none}); }
        at::Tensor whole;
        std::vector<at::Tensor> parts; ///< only their gradients count
        std::vector<at::Tensor> none;
    };
    struct Rows {
        at::Tensor sum, branch;
    };
    Rows operator()(const Kernels& kernels, const Rows& rows, const RotaryRows& rotary, const DocumentLayout& documents) const
    {
        const at::ScalarType dtype = queryKeyValue.whole.scalar_type();
        const HeadLayout heads{shape.heads, shape.keyHeads, shape.headSize};
        const SumAndNorm input = kernels.addNorm(rows.sum, rows.branch, norm, 1e-5, dtype);
        const at::Tensor branch =
            attentionOutput(kernels, kernels.rotateAndAttend(queryKeyValue(kernels, input.norm), rotary, heads, documents));
        const SumAndNorm attended = kernels.addNorm(input.sum, branch, norm, 1e-5, dtype);
        const at::Tensor product = gateUp(kernels, attended.norm);
        return {attended.sum, down(kernels, {kernels.gate(product), product})};
    }
    Shape shape;
    at::Tensor norm;
    Matrix queryKeyValue, attentionOutput, gateUp, down;
};

std::int64_t keptByLayer(const Kernels& kernels, const Shape& shape, at::ScalarType dtype)
{
    const std::vector<std::int64_t> lengths{3, 5};
    const std::int64_t tokens = 8;
    const CountingAllocator memory;
    const Layer layer(shape, dtype);
    const DocumentLayout documents(lengths, c10::kCPU);
    documents.blocks();
    const at::Tensor angles = at::rand({tokens, shape.headSize / 2});
    const RotaryRows rotary{angles.cos(), angles.sin()};
    Layer::Rows rows{at::randn({tokens, shape.hidden}).requires_grad_(), at::randn({tokens, shape.hidden}).to(dtype)};
    Layer::Rows result;
    const std::int64_t before = memory.live();
    result = layer(kernels, rows, rotary, documents);
    const std::int64_t results = tokens * shape.hidden * (4 + static_cast<std::int64_t>(c10::elementSize(dtype)));
    const std::int64_t kept = memory.live() - before - results;
    // In float32 the sum it hands on may be what it keeps.
    const std::int64_t shared = dtype == at::kFloat && kernels.name() == std::string("cpu") ? tokens * shape.hidden * 4 : 0;
    return (kept + shared) % tokens == 0 ? (kept + shared) / tokens : -1;
}

} // namespace

void TestActivationBytes::model_keepsWhatTheFiguresSay_data()
{
    QTest::addColumn<QList<int>>("shape");
    QTest::addColumn<bool>("isRounded");
    for (const bool isRounded : {false, true}) {
        const char* dtype = isRounded ? "bf16" : "f32";
        QTest::addRow("grouped heads, %s", dtype) << QList<int>{24, 6, 2, 4, 32} << isRounded;
        QTest::addRow("heads wider than the model, %s", dtype) << QList<int>{16, 4, 1, 8, 40} << isRounded;
        QTest::addRow("Phi-3.5 of a sixteenth of its width, %s", dtype) << QList<int>{192, 2, 2, 96, 512} << isRounded;
    }
}

void TestActivationBytes::model_keepsWhatTheFiguresSay()
{
    QFETCH(const QList<int>, shape);
    QFETCH(const bool, isRounded);
    const Shape chosen{shape[0], shape[1], shape[2], shape[3], shape[4]};
    const at::ScalarType dtype = isRounded ? at::kBFloat16 : at::kFloat;
    QCOMPARE(keptByModel(chosen, dtype, [](CausalLm&) {}), chosen.figures(dtype).cpu());
}

/// The rows of the base are the same ones: the updates' gradients need what the products' gradients would.
void TestActivationBytes::adapter_keepsItsInnerRowsBesides()
{
    const Shape shape{24, 6, 2, 4, 32};
    const LoraSettings settings{3, 6.0, false, TargetPattern::fromSetting("all-linear")};
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        const std::int64_t kept = keptByModel(shape, dtype, [&](CausalLm& model) { model.adapt(settings, sdm::RandomSource(1)); });
        const std::int64_t updates = 7; // query, key, value, output, gate, up, down
        QCOMPARE(kept, shape.figures(dtype).cpu() + updates * settings.rank * static_cast<std::int64_t>(c10::elementSize(dtype)));
    }
}

void TestActivationBytes::portable_keepsWhatTheFiguresSay()
{
    QFETCH(const QList<int>, shape);
    QFETCH(const bool, isRounded);
    const Shape chosen{shape[0], shape[1], shape[2], shape[3], shape[4]};
    const at::ScalarType dtype = isRounded ? at::kBFloat16 : at::kFloat;
    QCOMPARE(keptByLayer(PortableKernels(), chosen, dtype), chosen.figures(dtype).portable());
    QCOMPARE(keptByLayer(CpuKernels(), chosen, dtype), chosen.figures(dtype).cpu()); // the layer here is the model's
}

/// At its true width, and what the same layer keeps where torch differentiates its own ops.
void TestActivationBytes::phi_keepsLessThanItsBudget()
{
    const std::int64_t portable = keptByLayer(PortableKernels(), kPhi, at::kBFloat16);
    QCOMPARE(portable, kPhiActivations.portable());
    QVERIFY2(portable <= kBudget, std::to_string(portable).c_str());
    QCOMPARE(kPhiActivations.portable(), 69'640);
    QCOMPARE(kPhiActivations.cpu(), 69'768);
    QCOMPARE(kPhi.figures(at::kFloat).cpu(), 163'976);
    QVERIFY(keptByLayer(ReferenceKernels(), kPhi, at::kBFloat16) > 2 * portable);
}

QTEST_GUILESS_MAIN(TestActivationBytes)
#include "tst_activation_bytes.moc"
