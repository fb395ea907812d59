#include "core/engine/text/jinja/value.h"

#include <algorithm>

namespace sdm::engine::jinja {

const Value* DictData::find(std::string_view key) const
{
    const auto entry = m_index.find(std::string(key));
    return entry == m_index.end() ? nullptr : &m_entries[entry->second].second;
}

void DictData::set(const std::string& key, Value value)
{
    depth = std::max(depth, value.depth() + 1);
    const auto [entry, isNew] = m_index.try_emplace(key, m_entries.size());
    if (isNew)
        m_entries.emplace_back(key, std::move(value));
    else
        m_entries[entry->second].second = std::move(value);
}

Value Value::sequence(std::vector<Value> items, Kind kind)
{
    int depth = 1;
    for (const Value& item : items)
        depth = std::max(depth, item.depth() + 1);
    return std::make_shared<const SequenceData>(SequenceData{kind, std::move(items), depth, false});
}

Value Value::dict(DictData dict)
{
    return std::make_shared<const DictData>(std::move(dict));
}

Value Value::function(std::string name, std::function<Value(Interpreter&, const Arguments&)> call)
{
    return std::make_shared<const Function>(Function{std::move(name), std::move(call)});
}

Namespace* Value::asNamespace() const
{
    const auto* const pointer = std::get_if<std::shared_ptr<Namespace>>(&m_data);
    return pointer ? pointer->get() : nullptr;
}

Loop* Value::asLoop() const
{
    const auto* const pointer = std::get_if<std::shared_ptr<Loop>>(&m_data);
    return pointer ? pointer->get() : nullptr;
}

const Function* Value::asFunction() const
{
    const auto* const pointer = std::get_if<std::shared_ptr<const Function>>(&m_data);
    return pointer ? pointer->get() : nullptr;
}

bool Value::isSame(const Value& other) const
{
    if (m_data.index() != other.m_data.index())
        return false;
    if (isNone())
        return true;
    if (isBool())
        return boolean() == other.boolean();
    if (isInteger())
        return integer() == other.integer();
    if (isText())
        return std::get<TextHandle>(m_data) == std::get<TextHandle>(other.m_data) || text() == other.text();
    if (isSequence())
        return std::get<Sequence>(m_data) == std::get<Sequence>(other.m_data);
    if (isDict())
        return std::get<Dict>(m_data) == std::get<Dict>(other.m_data);
    return asNamespace() != nullptr && asNamespace() == other.asNamespace();
}

int Value::depth() const
{
    return isSequence() ? sequence().depth : isDict() ? dict().depth : 0;
}

const char* Value::typeName() const
{
    constexpr const char* kNames[] = {"NoneType", "undefined value", "bool", "int",     "float", "str", "sequence",
                                      "dict",     "namespace",       "loop", "function"};
    if (!isSequence())
        return kNames[m_data.index()];
    constexpr const char* kSequences[] = {"list", "tuple", "range", "dict view", "generator"};
    return kSequences[static_cast<std::size_t>(sequence().kind)];
}

} // namespace sdm::engine::jinja
