#pragma once

#include "widgets/data/background.h"
#include "widgets/data/log_file.h"

#include <QTimer>

namespace sdm::ui {

/// Follows a run's log file on a thread of its own: the end of it first, then what is appended, and what stands before on request. Looks
/// only while it is active. GUI thread only.
class LogTail final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kPieceBytes = qint64{1} << 21; ///< read at once

    explicit LogTail(QObject* parent = nullptr);

    void follow(const QString& path); ///< empty for none
    QString path() const { return m_path; }
    void setActive(bool active);
    void readBefore(qint64 offset); ///< the lines before that byte

Q_SIGNALS:
    void restarted(); ///< another file, or one that begins anew: nothing of it is known
    void appended(const sdm::ui::LogPiece& piece);
    void prepended(const sdm::ui::LogPiece& piece);
    void unreadable(const QString& why); ///< said once, until it can be read

private:
    void look();
    void take(const LogPiece& piece, quint64 generation);
    void fail(const QString& why, quint64 generation);

    Background m_background;
    QTimer m_timer;
    QString m_path;
    quint64 m_generation = 0; ///< of the file: answers about an earlier one are dropped
    qint64 m_end = -1;        ///< read so far; -1 before the first look
    bool m_reading = false;
    bool m_told = false; ///< that it cannot be read
};

} // namespace sdm::ui
