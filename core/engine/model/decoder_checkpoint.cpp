#include "core/engine/model/decoder_checkpoint.h"

#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/name_faults.h"
#include "core/engine/model/weights.h"

#include <ATen/core/Formatting.h>
#include <ATen/ops/equal.h>
#include <set>

namespace sdm::engine {
namespace {

constexpr std::string_view kModelPrefix = "model.";

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

/// The shapes config.json asks for: tensors of the meta device have no memory.
ParameterSet wantedTensors(const DecoderSpec& spec)
{
    return DecoderWeights(spec, c10::kMeta).parameters();
}

/// The family's name of a stored tensor; empty when there is none.
std::string familyName(const std::string& stored, const std::set<std::string>& known)
{
    std::vector<std::string> candidates{stored, std::string(kModelPrefix) + stored};
    if (stored.starts_with(kModelPrefix))
        candidates.push_back(stored.substr(kModelPrefix.size()));
    for (const std::string& name : candidates) {
        if (known.contains(name))
            return name;
    }
    return {};
}

/// Tables that old checkpoints stored although they follow from the config.
bool isBuffer(const std::string& name)
{
    return name.ends_with("rotary_emb.inv_freq");
}

} // namespace

DecoderCheckpoint::DecoderCheckpoint(const std::filesystem::path& folder)
    : m_config(ModelConfig::load(folder)), m_tensors(wholeModelFolder(folder))
{
    if (!m_tensors.note().empty())
        m_config.notes.push_back(m_tensors.note());
    matchNames();
    decideHead();
    checkShapes();
}

at::ScalarType DecoderCheckpoint::dtype() const
{
    return tensor(m_config.names.norm + ".weight").scalar_type();
}

void DecoderCheckpoint::matchNames()
{
    const std::vector<std::string> stored = m_tensors.names();
    refuseForeignTensors(m_tensors);
    if (m_config.layerCount > static_cast<std::int64_t>(stored.size()))
        refuseLayerCount(m_config, m_tensors);
    std::set<std::string> known{m_config.names.head + ".weight"};
    for (const Parameter& parameter : wantedTensors(m_config))
        known.insert(parameter.name);
    std::vector<std::string> unexpected;
    for (const std::string& name : stored) {
        const std::string own = familyName(name, known);
        if (own.empty() && !isBuffer(name))
            unexpected.push_back(name);
        else if (!own.empty() && !m_storedName.emplace(own, name).second)
            throw Error(ErrorCode::BadInput, "has tensor '" + own + "' twice, as " + m_storedName.at(own) + " and as " + name,
                        m_tensors.pathOf(name).string());
    }
    std::vector<std::string> missing;
    for (const std::string& name : known) {
        if (!m_storedName.contains(name) && !(m_config.tiedEmbeddings && name == m_config.names.head + ".weight"))
            missing.push_back(name);
    }
    if (!missing.empty() || !unexpected.empty())
        refuseNames(m_config, m_tensors, missing, unexpected);
}

void DecoderCheckpoint::decideHead()
{
    const std::string head = m_config.names.head + ".weight";
    if (!m_config.tiedEmbeddings || !m_storedName.contains(head))
        return;
    const at::Tensor embedding = tensor(m_config.names.embedding + ".weight");
    if (tensor(head).scalar_type() == embedding.scalar_type() && tensor(head).sizes() == embedding.sizes() &&
        at::equal(tensor(head), embedding))
        return;
    m_config.tiedEmbeddings = false;
    m_config.notes.push_back("the weights have a " + head +
                             " that differs from the embedding: it is used, although config.json says "
                             "tie_word_embeddings");
}

void DecoderCheckpoint::checkShapes() const
{
    for (const Parameter& wanted : wantedTensors(m_config)) {
        const at::Tensor stored = tensor(wanted.name);
        if (stored.sizes() != wanted.tensor.sizes())
            throw Error(ErrorCode::BadInput,
                        "tensor '" + wanted.name + "' has shape " + shapeText(stored.sizes()) + ", config.json wants " +
                            shapeText(wanted.tensor.sizes()),
                        pathOf(wanted.name).string());
        if (!at::isFloatingType(stored.scalar_type()))
            throw Error(ErrorCode::Unsupported,
                        "tensor '" + wanted.name + "' is " + c10::toString(stored.scalar_type()) + ", not floating point",
                        pathOf(wanted.name).string(), "quantised checkpoints must be converted first");
    }
}

} // namespace sdm::engine
