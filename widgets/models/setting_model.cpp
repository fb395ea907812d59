#include "widgets/models/setting_model.h"

#include "core/config/schema.h"
#include "widgets/text/core_words.h"

#include <QFont>

#include <algorithm>
#include <map>

namespace sdm::ui {
namespace {

/// Values are JSON; words read better without their quotation marks.
QString valueText(const std::string& json)
{
    const QString text = QString::fromStdString(json);
    return text.size() >= 2 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"')) ? text.mid(1, text.size() - 2) : text;
}

/// The schema's entry of a flattened key: of `task.tests[0].file` that of `task.tests`. nullptr for a key of another version.
const Setting* settingOf(const std::string& key, std::size_t* place)
{
    const std::string path = key.substr(0, key.find('['));
    const std::vector<Setting>& all = runSettings();
    const auto found = std::ranges::find(all, path, &Setting::path);
    *place = static_cast<std::size_t>(found - all.begin());
    return found == all.end() ? nullptr : &*found;
}

} // namespace

SettingModel::SettingModel(QObject* parent) : QAbstractTableModel(parent) {}

void SettingModel::setSettings(const std::vector<report::SettingDifference>& settings, const QStringList& runs,
                               const std::vector<report::SettingDifference>& environment)
{
    std::vector<std::pair<std::size_t, Entry>> placed;
    for (const report::SettingDifference& setting : settings) {
        std::size_t place = 0;
        const Setting* known = settingOf(setting.key, &place);
        Entry entry{setting, tr("Other"), {}, {}, true};
        if (known != nullptr) {
            entry.group = settingGroup(*known);
            entry.label = settingLabel(*known);
            entry.help = settingHelp(*known);
        }
        placed.emplace_back(place, std::move(entry));
    }
    std::ranges::stable_sort(placed, {}, &std::pair<std::size_t, Entry>::first);
    beginResetModel();
    m_settings.clear();
    for (auto& [place, entry] : placed)
        m_settings.push_back(std::move(entry));
    for (const report::SettingDifference& value : environment)
        m_settings.push_back({value, tr("Ran on"), {}, {}, false});
    m_runs = runs;
    rebuild();
    endResetModel();
}

void SettingModel::setOnlyDifferences(bool only)
{
    if (m_onlyDifferences == only)
        return;
    beginResetModel();
    m_onlyDifferences = only;
    rebuild();
    endResetModel();
}

void SettingModel::setSearch(const QString& text)
{
    if (m_search == text)
        return;
    beginResetModel();
    m_search = text;
    rebuild();
    endResetModel();
}

bool SettingModel::matches(const Entry& entry) const
{
    if (m_onlyDifferences && !entry.setting.differs())
        return false;
    const QString text = m_search.trimmed();
    if (text.isEmpty())
        return true;
    const auto has = [&text](const QString& place) { return place.contains(text, Qt::CaseInsensitive); };
    return has(QString::fromStdString(entry.setting.key)) || has(entry.label) || has(entry.help) ||
           std::ranges::any_of(entry.setting.values, [&](const std::string& value) { return has(valueText(value)); });
}

void SettingModel::rebuild()
{
    m_rows.clear();
    QString group;
    for (int i = 0; i < static_cast<int>(m_settings.size()); ++i) {
        const Entry& entry = m_settings[static_cast<std::size_t>(i)];
        if (!matches(entry))
            continue;
        if (m_rows.empty() || entry.group != group)
            m_rows.push_back({entry.group, -1});
        group = entry.group;
        m_rows.push_back({{}, i});
    }
}

int SettingModel::count() const
{
    return static_cast<int>(std::ranges::count_if(m_settings, &Entry::isSetting));
}

int SettingModel::differing() const
{
    return static_cast<int>(
        std::ranges::count_if(m_settings, [](const Entry& entry) { return entry.isSetting && entry.setting.differs(); }));
}

std::vector<report::SettingDifference> SettingModel::shown() const
{
    std::vector<report::SettingDifference> shown;
    for (const Row& row : m_rows) {
        if (row.entry >= 0)
            shown.push_back(m_settings[static_cast<std::size_t>(row.entry)].setting);
    }
    return shown;
}

int SettingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SettingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_runs.size());
}

QVariant SettingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == HeadingRole)
        return row.entry < 0;
    if (row.entry < 0) {
        if (role != Qt::FontRole)
            return index.column() == SettingColumn && role == Qt::DisplayRole ? QVariant(row.heading) : QVariant();
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    const Entry& entry = m_settings[static_cast<std::size_t>(row.entry)];
    if (index.column() == SettingColumn) {
        if (role == Qt::DisplayRole)
            return QString::fromStdString(entry.setting.key);
        return role == Qt::ToolTipRole
                   ? QVariant(entry.label.isEmpty() ? QString::fromStdString(entry.setting.key) : tr("%1: %2").arg(entry.label, entry.help))
                   : QVariant();
    }
    const std::vector<std::string>& values = entry.setting.values;
    const auto run = static_cast<std::size_t>(index.column() - 1);
    if (run >= values.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return valueText(values[run]);
    case Qt::FontRole: {
        if (run == 0 || values[run] == values.front())
            return {};
        QFont font;
        font.setBold(true);
        return font;
    }
    case Qt::AccessibleDescriptionRole:
        return run > 0 && values[run] != values.front() ? QVariant(tr("differs from the baseline's %1").arg(valueText(values.front())))
                                                        : QVariant();
    default:
        return {};
    }
}

QVariant SettingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == SettingColumn)
        return role == Qt::DisplayRole ? QVariant(tr("Setting")) : QVariant();
    const QString name = m_runs.value(section - 1);
    return section == BaselineColumn ? tr("%1 (baseline)").arg(name) : name;
}

} // namespace sdm::ui
