#pragma once

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QStringList>

namespace sdm::client {

/// One short command of the runner at a time that answers on its standard output: `preview --json …`. Asking again ends the one before, and
/// its answer is dropped. GUI thread only.
class RunnerQuestion final : public QObject {
    Q_OBJECT
public:
    explicit RunnerQuestion(QObject* parent = nullptr);
    ~RunnerQuestion() override; ///< ends the command

    void ask(const QStringList& arguments, const QString& folder);
    void cancel(); ///< nothing is told of it
    bool isOpen() const { return m_process; }

Q_SIGNALS:
    void answered(const QByteArray& text);
    void failed(const QString& why);

private:
    void finish(QProcess* process);

    QPointer<QProcess> m_process;
};

} // namespace sdm::client
