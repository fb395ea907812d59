#include "core/runs/annotation_text.h"

#include <QTest>

using namespace sdm::runs;

class TestAnnotationText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tagsAreShortTextsWithoutCommas()
    {
        for (const char* tag : {"paper", "seed 3", "ä", "a:b", "\"x\""})
            QVERIFY2(!tagFault(tag), tag);
        for (const char* tag : {"", " a", "a ", "-a", "a,b", "a\nb", "\xff"})
            QVERIFY2(tagFault(tag).has_value(), tag);
        QVERIFY(!tagFault(std::string(64, 'x')));
        QVERIFY(tagFault(std::string(65, 'x')));
    }

    void notesAreTextsOfSeveralLines()
    {
        for (const char* note : {"", "a\nb\tc", " -x, y"})
            QVERIFY2(!noteFault(note), note);
        for (const char* note : {"a\x1b[2J", "a\rb", "a\x7f", "\xc3"})
            QVERIFY2(noteFault(note).has_value(), note);
        QVERIFY(!noteFault(std::string(65'536, 'x')));
        QVERIFY(noteFault(std::string(65'537, 'x')));
    }
};

QTEST_APPLESS_MAIN(TestAnnotationText)
#include "tst_annotation_text.moc"
