#pragma once

#include "core/store/negatives.h"
#include "widgets/session/step_range.h"
#include "widgets/text/hardness_words.h"
#include "widgets/text/word_diff.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sdm::ui {

/// "✓ kept", "✕ banned", ...; empty where nobody decided
QString choiceText(NegativeChoice choice);

/// In which order wrong answers stand.
enum class NegativeOrder {
    Newest,
    FooledFirst, ///< those the layer took for right most surely; what no layer judged last
};

/// The hard negatives of a run, newest first or those first that fooled the layer, all or only some. References arrive later (from the
/// store) and turn plain answers into diffs. GUI thread only.
class HardNegativeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { EpochColumn, AnswerColumn, KindColumn, LayerColumn, UsedColumn, ChoiceColumn, OriginColumn, ColumnCount };
    enum Role { DiffRole = Qt::UserRole + 1 };

    explicit HardNegativeModel(QObject* parent = nullptr);

    void clear();
    /// Adds rows in the order they were made; they appear at the top, newest first.
    void append(const std::vector<HardNegativeRecord>& records);
    void setDocuments(const std::vector<DocumentRecord>& documents);
    std::vector<DocumentKey> documentsMissing() const;

    void setOrder(NegativeOrder order);
    /// Only these, by their numbers in the order they were made; nothing shows all.
    void setOnly(std::optional<std::set<qint64>> only);
    bool isNarrowed() const { return m_only.has_value(); }
    /// Only those of these steps; nothing shows those of all.
    void setSteps(const std::optional<StepRange>& steps);
    void setChoices(const std::vector<NegativeChoices>& choices);
    NegativeChoice choice(int row) const;

    const HardNegativeRecord& record(int row) const { return m_rows[m_shown[static_cast<std::size_t>(row)]]; }
    qint64 number(int row) const { return static_cast<qint64>(m_shown[static_cast<std::size_t>(row)]); } ///< in the order they were made
    int rowOf(qint64 number) const;                                                                      ///< -1 where it is not shown
    std::size_t count() const { return m_rows.size(); }                                                  ///< shown or not
    const DocumentRecord* document(const DocumentKey& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(int row, int column) const;
    void arrange();
    bool isShown(std::size_t number) const
    {
        return (!m_only || m_only->contains(static_cast<qint64>(number))) && (!m_steps || m_steps->holds(m_rows[number].step));
    }

    std::vector<HardNegativeRecord> m_rows; ///< oldest first
    std::vector<std::size_t> m_shown;       ///< numbers of those, as they stand
    NegativeOrder m_order = NegativeOrder::Newest;
    std::optional<std::set<qint64>> m_only;
    std::optional<StepRange> m_steps;
    std::map<DocumentKey, NegativeChoices> m_choices;
    std::map<DocumentKey, DocumentRecord> m_documents;
};

} // namespace sdm::ui
