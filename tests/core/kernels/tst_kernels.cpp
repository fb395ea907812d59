#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/cuda/cuda_kernels.h"
#include "core/engine/kernels/cuda/module.h"
#include "core/engine/kernels/reference/reference_kernels.h"
#include "outputs_and_gradients.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/host_cuda/host_module.h"

#include <algorithm>
#include <c10/core/GradMode.h>
#include <numeric>
#include <QTest>

using sdm::engine::DocumentLayout;
using sdm::engine::HeadLayout;
using sdm::engine::Kernels;
using sdm::engine::RotaryRows;
using sdm::test::difference;
using sdm::test::outputsAndGradients;
using sdm::test::Tensors;

/// Every op of every backend against the reference, values and gradients, and the reference's attention against its definition.
class TestKernels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(17); }
    void norms_equalTheReference_data() { rowCounts(); }
    void norms_equalTheReference();
    void gate_equalsTheReference_data() { rowCounts(); }
    void gate_equalsTheReference();
    void linear_equalsTheReference_data() { rowCounts(); }
    void linear_equalsTheReference();
    void rotationAndAttention_equalTheReference_data() { layouts(); }
    void rotationAndAttention_equalTheReference();
    void cachedAttention_equalsTheReference_data() { layouts(); }
    void cachedAttention_equalsTheReference();
    void severalCachedRows_equalOneAfterAnother_data() { layouts(); }
    void severalCachedRows_equalOneAfterAnother();
    void reference_attendsAsDefined_data() { layouts(); }
    void reference_attendsAsDefined();
    void supportSearch_equalsTheReference_data();
    void supportSearch_equalsTheReference();
    void placementDecides();

private:
    static void rowCounts();
    static void layouts();
};

namespace {

constexpr double kClose = 2e-5;
constexpr double kEps = 1e-5;

/// What is measured; a new backend is one more line. bf16 rows take the paths their backend has for them. The kernels of the CUDA module
/// run on the host here, row for row as on a card.
const std::vector<std::pair<const Kernels*, at::ScalarType>>& measured()
{
    static const sdm::engine::CpuKernels cpu;
    static const sdm::engine::CudaKernels cuda(sdm::test::hostModule());
    static const sdm::engine::PortableKernels portable;
    static const sdm::engine::ReferenceKernels reference;
    static const std::vector<std::pair<const Kernels*, at::ScalarType>> list{
        {&cpu, at::kFloat},      {&cpu, at::kBFloat16},      {&cuda, at::kFloat},        {&cuda, at::kBFloat16},
        {&portable, at::kFloat}, {&portable, at::kBFloat16}, {&reference, at::kBFloat16}};
    return list;
}

const Kernels& reference()
{
    static const sdm::engine::ReferenceKernels kernels;
    return kernels;
}

/// bf16 keeps eight bits.
double tolerance(at::ScalarType dtype)
{
    return dtype == at::kFloat ? kClose : 6e-2;
}

void compare(const Tensors& actual, const Tensors& expected, double within)
{
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        QVERIFY2(difference(actual[i].to(at::kFloat), expected[i].to(at::kFloat), within, within).empty(),
                 (std::to_string(i) + ": " + difference(actual[i].to(at::kFloat), expected[i].to(at::kFloat), within, within)).c_str());
}

/// Gradients on and off give the same values.
void compareBothModes(const Tensors& inputs, const std::function<Tensors(const Kernels&, const Tensors&)>& op, const Kernels& kernels,
                      double within)
{
    const Tensors expected = outputsAndGradients(inputs, [&](const Tensors& leaves) { return op(reference(), leaves); });
    compare(outputsAndGradients(inputs, [&](const Tensors& leaves) { return op(kernels, leaves); }), expected, within);
    const at::NoGradGuard noGrad;
    Tensors copies;
    for (const at::Tensor& input : inputs)
        copies.push_back(input.clone());
    const Tensors plain = op(kernels, copies);
    compare(plain, {expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(plain.size())}, within);
}

/// The heads and documents of a row of layouts().
struct Case {
    HeadLayout heads;
    std::vector<std::int64_t> lengths;
    std::int64_t rotated = 0;

    static Case ofRow()
    {
        QFETCH(const QList<int>, heads);
        QFETCH(const QList<int>, lengths);
        QFETCH(const int, rotated);
        return {{heads[0], heads[1], heads[2]}, {lengths.begin(), lengths.end()}, rotated};
    }
    std::int64_t rows() const { return std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0}); }
    at::Tensor product() const { return at::randn({rows(), heads.queryWidth() + 2 * heads.keyWidth()}); }
    RotaryRows rotary() const
    {
        const at::Tensor angles = at::rand({rows(), rotated / 2}) * 6;
        return {angles.cos(), angles.sin()};
    }
};

} // namespace

void TestKernels::rowCounts()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, 3, 200})
        QTest::addRow("%d rows", rows) << rows;
}

void TestKernels::layouts()
{
    QTest::addColumn<QList<int>>("heads"); // queries, key/values, size
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<int>("rotated");
    QTest::newRow("no rows") << QList<int>{4, 2, 8} << QList<int>{} << 8;
    QTest::newRow("one row") << QList<int>{4, 2, 8} << QList<int>{1} << 8;
    QTest::newRow("ragged, grouped, a head size no vector divides") << QList<int>{6, 2, 10} << QList<int>{1, 17, 3, 3, 40, 2} << 10;
    QTest::newRow("every head its own keys") << QList<int>{3, 3, 16} << QList<int>{5, 5} << 16;
    QTest::newRow("one key head") << QList<int>{5, 1, 8} << QList<int>{33, 1} << 8;
    QTest::newRow("half of each head is turned") << QList<int>{4, 2, 12} << QList<int>{9, 20} << 6;
    QTest::newRow("two elements a head") << QList<int>{2, 1, 2} << QList<int>{4, 7} << 2;
}

void TestKernels::norms_equalTheReference()
{
    QFETCH(const int, rows);
    for (const std::int64_t width : {1, 8, 13, 24}) {
        const Tensors inputs{at::randn({rows, width}) * 3, at::randn({rows, width}), at::randn({width}) + 1};
        for (const auto& [kernels, dtype] : measured()) {
            // A single element's gradient is a difference of equal numbers, which a result kept in eight bits does not hold.
            if (width == 1 && dtype == at::kBFloat16)
                continue;
            compareBothModes(
                {inputs[0], inputs[2]},
                [result = dtype](const Kernels& k, const Tensors& x) { return Tensors{k.rmsNorm(x[0], x[1], kEps, result)}; }, *kernels,
                tolerance(dtype));
            compareBothModes(
                inputs,
                [result = dtype](const Kernels& k, const Tensors& x) {
                    const auto both = k.addNorm(x[0], x[1].to(result), x[2], kEps, result);
                    return Tensors{both.sum, both.norm};
                },
                *kernels, tolerance(dtype));
        }
    }
}

void TestKernels::gate_equalsTheReference()
{
    QFETCH(const int, rows);
    for (const std::int64_t width : {1, 8, 13}) {
        const Tensors inputs{at::randn({rows, 2 * width}) * 4};
        for (const auto& [kernels, dtype] : measured())
            compareBothModes(
                inputs, [as = dtype](const Kernels& k, const Tensors& x) { return Tensors{k.gate(x[0].to(as))}; }, *kernels,
                tolerance(dtype));
    }
}

void TestKernels::linear_equalsTheReference()
{
    QFETCH(const int, rows);
    for (const bool hasBias : {false, true}) {
        const at::Tensor weight = at::randn({7, 5}), bias = at::randn({7});
        const Tensors inputs{at::randn({rows, 5}), weight.narrow(0, 0, 3), weight.narrow(0, 3, 4), bias.narrow(0, 0, 3),
                             bias.narrow(0, 3, 4)};
        const auto own = [&](const Kernels& kernels, const Tensors& x, at::ScalarType dtype) {
            const Tensors parts{x[1], x[2]}, biasParts = hasBias ? Tensors{x[3], x[4]} : Tensors{};
            const at::Tensor whole = at::cat(parts).detach().to(dtype);
            return kernels.linear(x[0].to(dtype), {whole, hasBias ? at::cat(biasParts).detach() : at::Tensor(), parts, biasParts});
        };
        // Against plain torch: one matrix, put together where the graph sees it.
        const auto plain = [&](const Tensors& x) {
            const at::Tensor unused = (x[3].sum() + x[4].sum()) * 0;
            return Tensors{at::linear(x[0], at::cat({x[1], x[2]}), hasBias ? at::cat({x[3], x[4]}) : at::Tensor()) + unused};
        };
        const Tensors expected = outputsAndGradients(inputs, plain);
        std::vector<std::pair<const Kernels*, at::ScalarType>> all = measured();
        all.emplace_back(&reference(), at::kFloat);
        for (const auto& [kernels, dtype] : all)
            compare(outputsAndGradients(inputs,
                                        [&, k = kernels, as = dtype](const Tensors& x) {
                                            return Tensors{own(*k, x, as) + ((x[3].sum() + x[4].sum()) * 0).to(as)};
                                        }),
                    expected, tolerance(dtype) * 2);
    }
}

void TestKernels::rotationAndAttention_equalTheReference()
{
    const Case layout = Case::ofRow();
    const RotaryRows rotary = layout.rotary();
    const DocumentLayout documents(layout.lengths, c10::kCPU);
    const Tensors inputs{layout.product()};
    for (const auto& [kernels, dtype] : measured()) {
        const double within = tolerance(dtype);
        // A copy goes in: rotation may overwrite its input.
        compareBothModes(
            inputs,
            [&, as = dtype](const Kernels& k, const Tensors& x) { return Tensors{k.rotate(x[0].to(as) + 0, rotary, layout.heads)}; },
            *kernels, within);
        compareBothModes(
            inputs,
            [&, as = dtype](const Kernels& k, const Tensors& x) { return Tensors{k.attend(x[0].to(as) + 0, layout.heads, documents)}; },
            *kernels, within);
        compareBothModes(
            inputs,
            [&, as = dtype](const Kernels& k, const Tensors& x) {
                return Tensors{k.rotateAndAttend(x[0].to(as) + 0, rotary, layout.heads, documents)};
            },
            *kernels, within);
    }
}

void TestKernels::cachedAttention_equalsTheReference()
{
    const Case layout = Case::ofRow();
    const at::NoGradGuard noGrad;
    const auto documents = static_cast<std::int64_t>(layout.lengths.size());
    std::vector<std::int64_t> rows, places, lastPlaces, all(layout.lengths.size());
    std::iota(all.begin(), all.end(), std::int64_t{0});
    for (std::int64_t b = 0; b < documents; ++b) {
        for (std::int64_t t = 0; t < layout.lengths[static_cast<std::size_t>(b)]; ++t) {
            rows.push_back(b);
            places.push_back(t);
        }
        lastPlaces.push_back(layout.lengths[static_cast<std::size_t>(b)]);
    }
    const at::Tensor prompts = layout.product();
    const at::Tensor next = at::randn({documents, prompts.size(1)});
    const auto filled = [&](const Kernels& kernels, at::ScalarType dtype) {
        const auto cache = [&] { return at::zeros({documents, layout.heads.keyValueHeads, 50, layout.heads.headSize}, dtype); };
        const at::Tensor keys = cache(), values = cache();
        const sdm::engine::CachePlaces ofPrompts(rows, places, c10::kCPU), ofNext(all, lastPlaces, c10::kCPU);
        kernels.store(prompts.to(dtype), layout.heads, {keys, values, ofPrompts});
        const at::Tensor out = kernels.attendCached(next.to(dtype), layout.heads, {keys, values, ofNext});
        return Tensors{out, keys, values};
    };
    const Tensors expected = filled(reference(), at::kFloat);
    for (const auto& [kernels, dtype] : measured())
        compare(filled(*kernels, dtype), expected, tolerance(dtype));
    // The same row at the end of its document, without a cache.
    if (documents == 0)
        return;
    Tensors whole;
    std::vector<std::int64_t> longer;
    std::int64_t start = 0;
    for (std::int64_t b = 0; b < documents; ++b) {
        const std::int64_t length = layout.lengths[static_cast<std::size_t>(b)];
        whole.push_back(prompts.narrow(0, start, length));
        whole.push_back(next.narrow(0, b, 1));
        longer.push_back(length + 1);
        start += length;
    }
    const at::Tensor attended = reference().attend(at::cat(whole), layout.heads, DocumentLayout(longer, c10::kCPU));
    std::int64_t end = 0;
    for (std::int64_t b = 0; b < documents; ++b) {
        end += longer[static_cast<std::size_t>(b)];
        QCOMPARE(difference(expected[0][b], attended[end - 1], kClose), std::string());
    }
}

/// None, one or several new rows a document give what as many passes with one row each give.
void TestKernels::severalCachedRows_equalOneAfterAnother()
{
    const Case layout = Case::ofRow();
    const at::NoGradGuard noGrad;
    const auto documents = static_cast<std::int64_t>(layout.lengths.size());
    std::vector<std::int64_t> rows, places, newRows, newPlaces;
    for (std::int64_t b = 0; b < documents; ++b) {
        const std::int64_t length = layout.lengths[static_cast<std::size_t>(b)];
        for (std::int64_t t = 0; t < length; ++t) {
            rows.push_back(b);
            places.push_back(t);
        }
        for (std::int64_t t = 0; t < (b * 2 + 1) % 4; ++t) {
            newRows.push_back(b);
            newPlaces.push_back(length + t);
        }
    }
    const at::Tensor prompts = layout.product();
    const auto count = std::ssize(newRows);
    const at::Tensor fresh = at::randn({count, prompts.size(1)});
    const auto attended = [&](const Kernels& kernels, at::ScalarType dtype, bool together) {
        const auto cache = [&] { return at::zeros({documents, layout.heads.keyValueHeads, 50, layout.heads.headSize}, dtype); };
        const at::Tensor keys = cache(), values = cache();
        kernels.store(prompts.to(dtype), layout.heads, {keys, values, {rows, places, c10::kCPU}});
        const auto of = [&](std::int64_t first, std::int64_t size) {
            const auto part = [&](const std::vector<std::int64_t>& list) {
                return std::vector<std::int64_t>(list.begin() + first, list.begin() + first + size);
            };
            const sdm::engine::CachePlaces where(part(newRows), part(newPlaces), c10::kCPU);
            return kernels.attendCached(fresh.narrow(0, first, size).to(dtype), layout.heads, {keys, values, where});
        };
        Tensors out;
        for (std::int64_t i = 0; i < (together ? 1 : count); ++i)
            out.push_back(of(i, together ? count : 1));
        return Tensors{at::cat(out), keys, values};
    };
    if (count == 0)
        return;
    const Tensors expected = attended(reference(), at::kFloat, false);
    compare(attended(reference(), at::kFloat, true), expected, tolerance(at::kFloat));
    for (const auto& [kernels, dtype] : measured())
        compare(attended(*kernels, dtype, true), expected, tolerance(dtype));
}

void TestKernels::reference_attendsAsDefined()
{
    const Case layout = Case::ofRow();
    const at::NoGradGuard noGrad;
    const at::Tensor rotated = layout.product();
    const at::Tensor actual = reference().attend(rotated, layout.heads, DocumentLayout(layout.lengths, c10::kCPU));
    QCOMPARE(actual.size(0), layout.rows());
    const std::int64_t size = layout.heads.headSize, group = layout.heads.queryHeads / layout.heads.keyValueHeads;
    const at::Tensor exact = rotated.to(at::kDouble);
    std::int64_t start = 0;
    for (const std::int64_t length : layout.lengths) {
        const at::Tensor rows = exact.narrow(0, start, length);
        for (std::int64_t head = 0; head < layout.heads.queryHeads; ++head) {
            const std::int64_t key = layout.heads.queryWidth() + head / group * size;
            const at::Tensor scores = at::mm(rows.narrow(1, head * size, size), rows.narrow(1, key, size).t()) / std::sqrt(size);
            const at::Tensor hidden = at::ones({length, length}, at::kBool).triu(1);
            const at::Tensor weights = at::softmax(scores.masked_fill(hidden, -std::numeric_limits<double>::infinity()), -1);
            const at::Tensor expected = at::mm(weights, rows.narrow(1, key + layout.heads.keyWidth(), size));
            QCOMPARE(difference(actual.narrow(0, start, length).narrow(1, head * size, size), expected, kClose), std::string());
        }
        start += length;
    }
}

void TestKernels::supportSearch_equalsTheReference_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("classes");
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("onGrid"); // many ties and copies
    QTest::newRow("two points") << 2 << 1 << 2 << 2048 << false;
    QTest::newRow("no vector divides") << 137 << 13 << 2 << 2048 << false;
    QTest::newRow("shallow") << 90 << 8 << 2 << 3 << false;
    QTest::newRow("depth one") << 90 << 8 << 2 << 1 << true;
    QTest::newRow("five classes") << 200 << 24 << 5 << 2048 << false;
    QTest::newRow("ties and copies") << 200 << 2 << 2 << 2048 << true;
    QTest::newRow("ties of three classes") << 150 << 3 << 3 << 40 << true;
}

/// Counts and indices to the last one, distances to the last bit but one: the sums run in another order.
void TestKernels::supportSearch_equalsTheReference()
{
    QFETCH(const int, points);
    QFETCH(const int, width);
    QFETCH(const int, classes);
    QFETCH(const int, depth);
    QFETCH(const bool, onGrid);
    const auto rows = [&](int count) { return onGrid ? at::randint(0, 4, {count, width}).to(at::kFloat) : at::randn({count, width}) + 3; };
    const auto classesOf = [&](int count) { return at::randint(0, classes, {count}, at::kLong); };
    const at::Tensor predictions = classesOf(points);
    at::Tensor labels = at::where(at::rand({points}).lt(0.9), predictions, classesOf(points)); // mostly right: long runs
    labels = at::where(at::rand({points}).lt(0.02), at::full_like(labels, -99), labels);
    const at::Tensor exemplars = rows(points);
    const sdm::engine::SupportPoints support(exemplars, labels, predictions, classes, depth);
    for (const int count : {0, 1, 3, 64}) {
        const at::Tensor queries = at::cat({rows(count), exemplars});
        const at::Tensor asked = at::cat({classesOf(count), predictions});
        std::vector<bool> drop(static_cast<std::size_t>(queries.size(0)), true);
        std::fill(drop.begin(), drop.begin() + count, false);
        constexpr std::int64_t kNamed = 5; // fewer than most rows have, more than some
        const auto expected = reference().supportSearch(support, {queries, asked, drop, kNamed});
        for (const auto& [kernels, dtype] : measured()) {
            const auto found = kernels->supportSearch(support, {queries, asked, drop, kNamed});
            QVERIFY(found.namedIndex.equal(expected.namedIndex));
            compare({found.namedDistanceSquared.nan_to_num(0, -1)}, {expected.namedDistanceSquared.nan_to_num(0, -1)}, onGrid ? 0 : 2e-7);
            QVERIFY(found.similarity.equal(expected.similarity));
            QVERIFY(found.nearestIndex.equal(expected.nearestIndex));
            compare({found.nearestDistanceSquared}, {expected.nearestDistanceSquared}, onGrid ? 0 : 2e-7);
        }
        const std::vector<bool> all{count % 2 == 1};
        const auto same = reference().supportSearch(support, {queries, asked, all});
        const auto ours = sdm::engine::CpuKernels().supportSearch(support, {queries, asked, all});
        QVERIFY(ours.similarity.equal(same.similarity) && ours.nearestIndex.equal(same.nearestIndex));
        QVERIFY(!ours.namedIndex.defined() && !same.namedIndex.defined()); // nobody asked
    }
}

void TestKernels::placementDecides()
{
    QCOMPARE(sdm::engine::kernelsFor({}).name(), "cpu");
    QCOMPARE(sdm::engine::kernelsFor({c10::Device(c10::kCUDA, 0), at::kBFloat16, {}, {}}).name(),
             sdm::engine::cuda::kernelModule().isUsable() ? "cuda" : "portable");
}

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
