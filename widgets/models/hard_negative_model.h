#pragma once

#include "core/records/records.h"
#include "widgets/text/word_diff.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sdm::ui {

/// How the layer of its time judged a wrong answer.
enum class Hardness { NotJudged, Caught, Unsure, Fooled };
Hardness hardnessOf(double probabilityOfRight);
QString hardnessWord(Hardness hardness);
/// "words in a wrong order", "tag missing", ...
QString hardNegativeKindWord(NegativeKind kind);

/// The hard negatives of a run, newest first. References arrive later (from the store) and turn plain answers into diffs.
/// GUI thread only.
class HardNegativeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { EpochColumn, AnswerColumn, KindColumn, LayerColumn, UsedColumn, OriginColumn, ColumnCount };
    enum Role { DiffRole = Qt::UserRole + 1 };

    explicit HardNegativeModel(QObject* parent = nullptr);

    void clear();
    /// Adds rows in the order they were made; they appear at the top, newest first.
    void append(const std::vector<HardNegativeRecord>& records);
    void setDocuments(const std::vector<DocumentRecord>& documents);
    std::vector<DocumentKey> documentsMissing() const;

    const HardNegativeRecord& record(int row) const { return m_rows[m_rows.size() - 1 - static_cast<std::size_t>(row)]; }
    const DocumentRecord* document(const DocumentKey& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(const HardNegativeRecord& record, int column) const;

    std::vector<HardNegativeRecord> m_rows; ///< oldest first
    std::map<DocumentKey, DocumentRecord> m_documents;
};

} // namespace sdm::ui
