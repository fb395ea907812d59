#pragma once

#include "core/report/ablation_table.h"

#include <QAbstractTableModel>

#include <vector>

namespace sdm::ui {

/// Settings of the compared runs as rows under headings, a column a run, the first being the baseline: what differs from it stands out.
/// Shows only what differs unless told otherwise, and of that only what a search text is found in.
class SettingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 1 };
    enum Column { SettingColumn, BaselineColumn, FirstOtherColumn };

    explicit SettingModel(QObject* parent = nullptr);

    /// \param environment  what the runs ran on: shown under a heading of its own, and counted as no setting
    void setSettings(const std::vector<report::SettingDifference>& settings, const QStringList& runs,
                     const std::vector<report::SettingDifference>& environment = {});
    void setOnlyDifferences(bool only);
    void setSearch(const QString& text); ///< in key, label, help and values, in any case
    bool onlyDifferences() const { return m_onlyDifferences; }

    int differing() const;
    int count() const;
    std::vector<report::SettingDifference> shown() const; ///< in the order of the rows

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        report::SettingDifference setting;
        QString group, label, help;
        bool isSetting = true;
    };
    struct Row {
        QString heading; ///< of a group; else empty
        int entry = -1;
    };
    void rebuild();
    bool matches(const Entry& entry) const;

    std::vector<Entry> m_settings; ///< groups together, in the order of the schema
    std::vector<Row> m_rows;
    QStringList m_runs;
    QString m_search;
    bool m_onlyDifferences = true;
};

} // namespace sdm::ui
