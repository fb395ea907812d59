#include "core/runner/bench/drawn_rows.h"

#include "core/base/error.h"
#include "core/engine/runtime/placement.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/row_checks.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randn.h>

namespace sdm::runner {
namespace {

constexpr std::int64_t kClasses = 2;
constexpr std::int64_t kTellingColumns = 16; ///< columns in which the classes differ, the heaviest
constexpr double kShift = 1;
constexpr double kWrongShare = 0.1;

LabelledExemplars drawnExemplars(std::int64_t rows, std::int64_t width, std::uint64_t half)
{
    const engine::LabelledFeatures drawn = drawnFeatures(rows, width, half);
    auto generator = engine::generatorFromSeed(half + 100);
    const at::Tensor isWrong = at::rand({rows}, generator, at::kFloat).lt(kWrongShare);
    return {drawn.features, drawn.labels, drawn.labels.bitwise_xor(isWrong.to(at::kLong))};
}

at::Tensor checked(const engine::SafetensorsFile& file, const std::string& name, std::int64_t dimensions, at::ScalarType dtype)
{
    const at::Tensor tensor = file.tensor(name);
    if (tensor.dim() != dimensions || tensor.scalar_type() != dtype || tensor.numel() == 0)
        throw Error(ErrorCode::BadInput, dimensions == 2 ? "must be float32 of shape [rows, width]" : "must be int64 of shape [rows]",
                    file.path().string() + ": " + name);
    return tensor;
}

void requireClasses(const at::Tensor& values, std::int64_t rows, const std::string& where)
{
    if (values.size(0) != rows || values.lt(0).any().item<bool>() || values.ge(kClasses).any().item<bool>())
        throw Error(ErrorCode::BadInput, "must hold one class, 0 or 1, for each row of the exemplars", where);
}

LabelledExemplars readExemplars(const engine::SafetensorsFile& file, const std::string& half)
{
    const std::string where = file.path().string() + ": " + half;
    LabelledExemplars rows{checked(file, half + ".exemplars", 2, at::kFloat), checked(file, half + ".labels", 1, at::kLong),
                           checked(file, half + ".predictions", 1, at::kLong)};
    engine::requireFiniteRows(rows.exemplars, where + ".exemplars");
    requireClasses(rows.labels, rows.exemplars.size(0), where + ".labels");
    requireClasses(rows.predictions, rows.exemplars.size(0), where + ".predictions");
    return rows;
}

} // namespace

engine::LabelledFeatures drawnFeatures(std::int64_t rows, std::int64_t width, std::uint64_t half)
{
    auto generator = engine::generatorFromSeed(half);
    engine::LabelledFeatures drawn{at::randn({rows, width}, generator, at::kFloat), at::arange(rows, at::kLong).remainder(kClasses), {}};
    const at::Tensor side = drawn.labels.to(at::kFloat).mul(2).sub(1).mul(kShift).unsqueeze(1); // [N, 1]
    drawn.features.narrow(1, 0, std::min(kTellingColumns, width)).add_(side);
    drawn.features.mul_(at::arange(1, width + 1, at::kFloat).rsqrt_());
    return drawn;
}

SearchRows drawnSearchRows(std::int64_t rows, std::int64_t width)
{
    return {drawnExemplars(rows, width, 2), drawnExemplars(rows, width, 3)};
}

SearchRows readSearchRows(const std::filesystem::path& path)
{
    const engine::SafetensorsFile file(path);
    SearchRows rows{readExemplars(file, "support"), readExemplars(file, "queries")};
    if (rows.support.exemplars.size(1) != rows.queries.exemplars.size(1))
        throw Error(ErrorCode::BadInput, "has another width than support.exemplars", path.string() + ": queries.exemplars");
    return rows;
}

} // namespace sdm::runner
