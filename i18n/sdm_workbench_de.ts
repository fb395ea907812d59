<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>training</source>
        <translation>Trainingsschicht</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierungsschicht</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>Beobachtungsschicht</translation>
    </message>
    <message>
        <source>final</source>
        <translation>Endschicht</translation>
    </message>
    <message>
        <source>Loss is no number</source>
        <translation>Verlust ist keine Zahl</translation>
    </message>
    <message>
        <source>HR accuracy below α</source>
        <translation>HR-Genauigkeit unter α</translation>
    </message>
    <message>
        <source>HR share collapses</source>
        <translation>HR-Anteil bricht ein</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Keine Region</translation>
    </message>
    <message>
        <source>No hard negatives</source>
        <translation>Keine Hard Negatives</translation>
    </message>
    <message>
        <source>Many out of distribution</source>
        <translation>Viele außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>Run stalls</source>
        <translation>Lauf stockt</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Datenträger fast voll</translation>
    </message>
    <message>
        <source>The training loss, the evaluation loss or the gradient norm is infinite or no number.</source>
        <translation>Der Trainingsverlust, der Evaluationsverlust oder die Gradientennorm ist unendlich oder keine Zahl.</translation>
    </message>
    <message>
        <source>The whole 95 % interval of the accuracy inside lies below α. Fewer than 30 answers raise nothing.</source>
        <translation>Das ganze 95-%-Intervall der Genauigkeit innen liegt unter α. Weniger als 30 Antworten lösen nichts aus.</translation>
    </message>
    <message>
        <source>The share inside falls below this part of the best share before it, on documents of the training distribution.</source>
        <translation>Der Anteil innen fällt unter diesen Teil des bisher besten Anteils, auf Dokumenten der Trainingsverteilung.</translation>
    </message>
    <message>
        <source>A layer finds no region: its q′min is infinite, and it admits nothing.</source>
        <translation>Eine Schicht findet keine Region: Ihr q′min ist unendlich, und sie lässt nichts zu.</translation>
    </message>
    <message>
        <source>An epoch has generated so many answers, and none of them was wrong.</source>
        <translation>So viele Antworten hat eine Epoche erzeugt, und keine davon war falsch.</translation>
    </message>
    <message>
        <source>More than this part of the answers is out of distribution, on documents of the training distribution.</source>
        <translation>Mehr als dieser Teil der Antworten liegt außerhalb der Verteilung, auf Dokumenten der Trainingsverteilung.</translation>
    </message>
    <message>
        <source>A run at work has written no step and no phase for so long.</source>
        <translation>Ein arbeitender Lauf hat so lange weder einen Schritt noch eine Phase geschrieben.</translation>
    </message>
    <message>
        <source>Less than this is free on the project&apos;s disk while a run is at work.</source>
        <translation>Weniger als das ist auf dem Datenträger des Projekts frei, während ein Lauf arbeitet.</translation>
    </message>
    <message>
        <source>below </source>
        <translation>unter </translation>
    </message>
    <message>
        <source>after </source>
        <translation>nach </translation>
    </message>
    <message>
        <source>more than </source>
        <translation>mehr als </translation>
    </message>
    <message>
        <source>less than </source>
        <translation>weniger als </translation>
    </message>
    <message>
        <source> of the best</source>
        <translation> des Bestwerts</translation>
    </message>
    <message>
        <source> answers</source>
        <translation> Antworten</translation>
    </message>
    <message>
        <source> of the answers</source>
        <translation> der Antworten</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>Accuracy inside on %1 is %2 of %3 answers, below α %4 with its whole interval</source>
        <translation>Genauigkeit innen auf %1 ist %2 (%3 Antworten), mit dem ganzen Intervall unter α %4</translation>
    </message>
    <message>
        <source>Share inside on %1 fell to %2; it was %3 at best</source>
        <translation>Anteil innen auf %1 ist auf %2 gefallen; im besten Fall war er %3</translation>
    </message>
    <message>
        <source>A %1 layer found no region: it admits nothing</source>
        <translation>%1 ohne Region: Sie lässt nichts zu</translation>
    </message>
    <message>
        <source>%1 answers were generated and none was wrong</source>
        <translation>%1 Antworten wurden erzeugt, und keine war falsch</translation>
    </message>
    <message>
        <source>%1 of %2 answers on %3 are out of distribution</source>
        <translation>Ein Anteil von %1 der %2 Antworten auf %3 liegt außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>Nothing was written for %1</source>
        <translation>Seit %1 wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>%1 GB are free on the project&apos;s disk</source>
        <translation>%1 GB sind auf dem Datenträger des Projekts frei</translation>
    </message>
</context>
<context>
    <name>AnswerEvidence</name>
    <message>
        <source>The nearest training document is not stored.</source>
        <translation>Das nächste Trainingsdokument ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>No neighbours: the answer was not judged.</source>
        <translation>Keine Nachbarn: Die Antwort wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>q = 0 %1 the nearest training answer is not both labelled and predicted &quot;%2&quot;.</source>
        <translation>q = 0 %1 die nächste Trainingsantwort ist nicht sowohl mit „%2“ gelabelt als auch so vorhergesagt.</translation>
    </message>
    <message>
        <source>q = %1 %2 the %1 nearest training answers are labelled and predicted &quot;%3&quot;, the next is not.</source>
        <translation>q = %1 %2 die %1 nächsten Trainingsantworten sind als „%3“ gelabelt und vorhergesagt, die folgende nicht.</translation>
    </message>
    <message>
        <source>1. %1, at distance %2: %3</source>
        <translation>1. %1, Distanz %2: %3</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>ihr Text ist nicht gespeichert</translation>
    </message>
    <message>
        <source>The farther ones were not recorded when this answer was judged; a new evaluation names them.</source>
        <translation>Die weiter entfernten wurden bei der Beurteilung dieser Antwort nicht festgehalten; eine neue Evaluation nennt sie.</translation>
    </message>
    <message>
        <source>The first %1 of them are kept by name, the next %2 are not.</source>
        <translation>Die ersten %1 davon sind mit Namen gespeichert, die folgenden %2 nicht.</translation>
    </message>
    <message>
        <source>%1 answers of this evaluation have it as their nearest: %2 judged rightly, %3 judged wrongly, %4 admitted and wrong.</source>
        <translation>%1 Antworten dieser Evaluation haben es als nächstes: %2 richtig beurteilt, %3 falsch beurteilt, %4 zugelassen und falsch.</translation>
    </message>
    <message>
        <source>neighbour 1 · %1</source>
        <translation>Nachbar 1 · %1</translation>
    </message>
    <message>
        <source>▸ this answer</source>
        <translation>▸ diese Antwort</translation>
    </message>
    <message>
        <source>beside it · %1</source>
        <translation>daneben · %1</translation>
    </message>
    <message>
        <source> · same text</source>
        <translation> · gleicher Text</translation>
    </message>
    <message>
        <source> · new text</source>
        <translation> · neuer Text</translation>
    </message>
    <message>
        <source>%1 was judged %2 times in %3 runs, with %4 different answers. Enter or a double click goes there.</source>
        <translation>%1 wurde %2-mal in %3 Läufen beurteilt, mit %4 verschiedenen Antworten. Eingabe oder Doppelklick führt dorthin.</translation>
    </message>
    <message>
        <source>The distances of the calibration answers are kept with final layers only; this answer was judged by a layer of the training.</source>
        <translation>Die Distanzen der Kalibrierungsantworten werden nur bei Endschichten aufbewahrt; diese Antwort hat eine Schicht des Trainings beurteilt.</translation>
    </message>
    <message>
        <source>The distances of the calibration answers cannot be read: %1</source>
        <translation>Die Distanzen der Kalibrierungsantworten lassen sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>AnswerOrders</name>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>The answers recorded last come first</source>
        <translation>Die zuletzt festgehaltenen Antworten zuerst</translation>
    </message>
    <message>
        <source>Deepest in HR</source>
        <translation>Am tiefsten in HR</translation>
    </message>
    <message>
        <source>All answers, those farthest inside the region first, those farthest outside last</source>
        <translation>Alle Antworten, die am weitesten innen in der Region zuerst, die am weitesten außen zuletzt</translation>
    </message>
    <message>
        <source>Hardest in HR</source>
        <translation>Am schwersten in HR</translation>
    </message>
    <message>
        <source>Admitted answers, the closest to a threshold first</source>
        <translation>Zugelassene Antworten, die knappsten an einer Schwelle zuerst</translation>
    </message>
    <message>
        <source>Nearly HR</source>
        <translation>Fast in HR</translation>
    </message>
    <message>
        <source>Answers outside the region, the closest to the threshold they fail first</source>
        <translation>Antworten außerhalb der Region, die am nächsten an der verfehlten Schwelle zuerst</translation>
    </message>
    <message>
        <source>Over-confident, wrong</source>
        <translation>Zu sicher und falsch</translation>
    </message>
    <message>
        <source>Answers the layer judged wrongly, the surest first</source>
        <translation>Antworten, die die Schicht falsch beurteilt hat, die sichersten zuerst</translation>
    </message>
    <message>
        <source>Likely label errors</source>
        <translation>Wohl falsche Labels</translation>
    </message>
    <message>
        <source>Admitted answers whose label disagrees, the deepest inside the region first</source>
        <translation>Zugelassene Antworten, deren Label widerspricht, die am tiefsten in der Region zuerst</translation>
    </message>
</context>
<context>
    <name>AnswerSorting</name>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>beste zuerst</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>schlechteste zuerst</translation>
    </message>
    <message>
        <source>right first</source>
        <translation>richtige zuerst</translation>
    </message>
    <message>
        <source>wrong first</source>
        <translation>falsche zuerst</translation>
    </message>
    <message>
        <source>deepest inside first</source>
        <translation>am tiefsten innen zuerst</translation>
    </message>
    <message>
        <source>farthest outside first</source>
        <translation>am weitesten außen zuerst</translation>
    </message>
    <message>
        <source>greatest first</source>
        <translation>größte zuerst</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>kleinste zuerst</translation>
    </message>
    <message>
        <source>turned about</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; then </source>
        <translation>; dann </translation>
    </message>
</context>
<context>
    <name>BoundWord</name>
    <message>
        <source>lower estimate</source>
        <translation>untere Schätzung</translation>
    </message>
    <message>
        <source>plain estimate</source>
        <translation>einfache Schätzung</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>untere</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>einfache</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>lengths</source>
        <translation>Längen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>memory plan</source>
        <translation>Speicherplan</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>within the draw</source>
        <translation>innerhalb der Ziehung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>larger than the draw</source>
        <translation>größer als die Ziehung</translation>
    </message>
    <message>
        <source>No document that both runs answered.</source>
        <translation>Kein Dokument, das beide Läufe beantwortet haben.</translation>
    </message>
    <message>
        <source>The 95 % interval over documents holds 0: no more than which documents were drawn.</source>
        <translation>Das 95-%-Intervall über die Dokumente enthält 0: nicht mehr als die Wahl der gezogenen Dokumente.</translation>
    </message>
    <message>
        <source>Another draw of a final layer&apos;s halves moves the share as far: what the layers of the two runs admit overlaps.</source>
        <translation>Eine andere Ziehung der Hälften einer Endschicht verschiebt den Anteil ebenso weit: Was die Schichten der beiden Läufe zulassen, überlappt sich.</translation>
    </message>
    <message>
        <source>More than which documents were drawn; but a run has one final layer, so how far another draw of its halves would move the share is not known (final.layers trains more).</source>
        <translation>Mehr als die Wahl der gezogenen Dokumente; doch ein Lauf hat nur eine Endschicht, daher ist nicht bekannt, wie weit eine andere Ziehung ihrer Hälften den Anteil verschöbe (final.layers trainiert mehr).</translation>
    </message>
    <message>
        <source>Every final layer of one run admits more than every final layer of the other.</source>
        <translation>Jede Endschicht des einen Laufs lässt mehr zu als jede Endschicht des anderen.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source> (%1 % right)</source>
        <translation> (%1 % richtig)</translation>
    </message>
    <message>
        <source> (%1 of them wrong)</source>
        <translation> (%1 davon falsch)</translation>
    </message>
    <message>
        <source>%1 entered HR%2, %3 left%4: net %5</source>
        <translation>%1 neu in HR%2, %3 heraus%4: netto %5</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 bis %2 %</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>within the draw of the documents: the interval holds 0</source>
        <translation>innerhalb der Ziehung der Dokumente: Das Intervall enthält 0</translation>
    </message>
    <message>
        <source>larger than the draw of the documents; the draw of the final layers is not known, since %1 has only one (final.layers trains more)</source>
        <translation>größer als die Ziehung der Dokumente; die Ziehung der Endschichten ist nicht bekannt, da %1 nur eine hat (final.layers trainiert mehr)</translation>
    </message>
    <message>
        <source>within the draw of the final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>innerhalb der Ziehung der Endschichten: Die %1 Endschichten von %2 lassen %3 zu, die %4 von %5 %6</translation>
    </message>
    <message>
        <source>larger than the draw of documents and of final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>größer als die Ziehung der Dokumente und der Endschichten: Die %1 Endschichten von %2 lassen %3 zu, die %4 von %5 %6</translation>
    </message>
    <message>
        <source>no document that both runs answered: nothing to compare</source>
        <translation>kein Dokument, das beide Läufe beantwortet haben: nichts zu vergleichen</translation>
    </message>
    <message>
        <source>%1 points inside [%2, %3] over %4 documents, %5</source>
        <translation>%1 Punkte in der Region [%2, %3] über %4 Dokumente, %5</translation>
    </message>
    <message>
        <source>none entered</source>
        <translation>keine neu darin</translation>
    </message>
    <message>
        <source>%1 entered (%2 of them right)</source>
        <translation>%1 neu darin (%2 davon richtig)</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>keine heraus</translation>
    </message>
    <message>
        <source>%1 left (%2 of them right)</source>
        <translation>%1 heraus (%2 davon richtig)</translation>
    </message>
    <message>
        <source>%1 (shifted): %2. %3, %4.</source>
        <translation>%1 (verschoben): %2. %3, %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3, %4.</source>
        <translation>%1: %2. %3, %4.</translation>
    </message>
    <message>
        <source>%1 has judged no test set with a final layer yet: nothing to pair.</source>
        <translation>%1 hat noch keine Testmenge mit einer Endschicht beurteilt: nichts zu paaren.</translation>
    </message>
    <message>
        <source>%1 has not answered %2: nothing to pair there.</source>
        <translation>%1 hat %2 nicht beantwortet: dort nichts zu paaren.</translation>
    </message>
    <message>
        <source>%1: %2 documents are only %3&apos;s and %4 only %5&apos;s; they are left out.</source>
        <translation>%1: %2 Dokumente gehören nur zu %3 und %4 nur zu %5; sie werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>tag a run</source>
        <translation>einen Lauf verschlagworten</translation>
    </message>
    <message>
        <source>tag %1 runs</source>
        <translation>%1 Läufe verschlagworten</translation>
    </message>
    <message>
        <source>note on a run</source>
        <translation>Notiz zu einem Lauf</translation>
    </message>
    <message>
        <source>note on %1 runs</source>
        <translation>Notiz zu %1 Läufen</translation>
    </message>
    <message>
        <source>star a run</source>
        <translation>einem Lauf einen Stern geben</translation>
    </message>
    <message>
        <source>star %1 runs</source>
        <translation>%1 Läufen einen Stern geben</translation>
    </message>
    <message>
        <source>unstar a run</source>
        <translation>einem Lauf den Stern nehmen</translation>
    </message>
    <message>
        <source>unstar %1 runs</source>
        <translation>%1 Läufen den Stern nehmen</translation>
    </message>
    <message>
        <source>group a run</source>
        <translation>einen Lauf gruppieren</translation>
    </message>
    <message>
        <source>group %1 runs</source>
        <translation>%1 Läufe gruppieren</translation>
    </message>
    <message>
        <source>archive a run</source>
        <translation>einen Lauf archivieren</translation>
    </message>
    <message>
        <source>archive %1 runs</source>
        <translation>%1 Läufe archivieren</translation>
    </message>
    <message>
        <source>take a run out of the archive</source>
        <translation>einen Lauf aus dem Archiv holen</translation>
    </message>
    <message>
        <source>take %1 runs out of the archive</source>
        <translation>%1 Läufe aus dem Archiv holen</translation>
    </message>
    <message>
        <source>move a run to the trash</source>
        <translation>einen Lauf in den Papierkorb legen</translation>
    </message>
    <message>
        <source>move %1 runs to the trash</source>
        <translation>%1 Läufe in den Papierkorb legen</translation>
    </message>
    <message>
        <source>restore a run</source>
        <translation>einen Lauf wiederherstellen</translation>
    </message>
    <message>
        <source>restore %1 runs</source>
        <translation>%1 Läufe wiederherstellen</translation>
    </message>
    <message>
        <source>change a run</source>
        <translation>einen Lauf ändern</translation>
    </message>
    <message>
        <source>change %1 runs</source>
        <translation>%1 Läufe ändern</translation>
    </message>
    <message>
        <source>tag an example</source>
        <translation>ein Beispiel verschlagworten</translation>
    </message>
    <message>
        <source>tag %1 examples</source>
        <translation>%1 Beispiele verschlagworten</translation>
    </message>
    <message>
        <source>note on an example</source>
        <translation>Notiz zu einem Beispiel</translation>
    </message>
    <message>
        <source>note on %1 examples</source>
        <translation>Notiz zu %1 Beispielen</translation>
    </message>
    <message>
        <source>flag an example</source>
        <translation>ein Beispiel markieren</translation>
    </message>
    <message>
        <source>flag %1 examples</source>
        <translation>%1 Beispiele markieren</translation>
    </message>
    <message>
        <source>take the flag off an example</source>
        <translation>die Markierung eines Beispiels entfernen</translation>
    </message>
    <message>
        <source>take the flag off %1 examples</source>
        <translation>die Markierung von %1 Beispielen entfernen</translation>
    </message>
    <message>
        <source>mark an example as seen</source>
        <translation>ein Beispiel als gesehen vermerken</translation>
    </message>
    <message>
        <source>mark %1 examples as seen</source>
        <translation>%1 Beispiele als gesehen vermerken</translation>
    </message>
    <message>
        <source>mark an example as not seen</source>
        <translation>ein Beispiel als nicht gesehen vermerken</translation>
    </message>
    <message>
        <source>mark %1 examples as not seen</source>
        <translation>%1 Beispiele als nicht gesehen vermerken</translation>
    </message>
    <message>
        <source>change an example</source>
        <translation>ein Beispiel ändern</translation>
    </message>
    <message>
        <source>change %1 examples</source>
        <translation>%1 Beispiele ändern</translation>
    </message>
    <message>
        <source>what a queued run waits for</source>
        <translation>worauf ein eingereihter Lauf wartet</translation>
    </message>
    <message>
        <source>what %1 queued runs wait for</source>
        <translation>worauf %1 eingereihte Läufe warten</translation>
    </message>
    <message>
        <source>queue a run</source>
        <translation>einen Lauf einreihen</translation>
    </message>
    <message>
        <source>queue %1 runs</source>
        <translation>%1 Läufe einreihen</translation>
    </message>
    <message>
        <source>take a run out of the queue</source>
        <translation>einen Lauf aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>take %1 runs out of the queue</source>
        <translation>%1 Läufe aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>move a run in the queue</source>
        <translation>einen Lauf in der Warteschlange verschieben</translation>
    </message>
    <message>
        <source>move %1 runs in the queue</source>
        <translation>%1 Läufe in der Warteschlange verschieben</translation>
    </message>
    <message>
        <source>promote a wrong answer</source>
        <translation>eine falsche Antwort befördern</translation>
    </message>
    <message>
        <source>promote wrong answers of %1 documents</source>
        <translation>falsche Antworten von %1 Dokumenten befördern</translation>
    </message>
    <message>
        <source>keep a wrong answer</source>
        <translation>eine falsche Antwort behalten</translation>
    </message>
    <message>
        <source>keep wrong answers of %1 documents</source>
        <translation>falsche Antworten von %1 Dokumenten behalten</translation>
    </message>
    <message>
        <source>ban a wrong answer</source>
        <translation>eine falsche Antwort ausschließen</translation>
    </message>
    <message>
        <source>ban wrong answers of %1 documents</source>
        <translation>falsche Antworten von %1 Dokumenten ausschließen</translation>
    </message>
    <message>
        <source>change the choice of a wrong answer</source>
        <translation>die Entscheidung über eine falsche Antwort ändern</translation>
    </message>
    <message>
        <source>change the choice of wrong answers of %1 documents</source>
        <translation>die Entscheidung über falsche Antworten von %1 Dokumenten ändern</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>choice of the baseline</source>
        <translation>Wahl der Baseline</translation>
    </message>
    <message>
        <source>save the slice %1</source>
        <translation>den Ausschnitt %1 speichern</translation>
    </message>
    <message>
        <source>remove the slice %1</source>
        <translation>den Ausschnitt %1 entfernen</translation>
    </message>
    <message>
        <source>The tags could not be changed.</source>
        <translation>Die Schlagwörter konnten nicht geändert werden.</translation>
    </message>
    <message>
        <source>The note could not be saved.</source>
        <translation>Die Notiz konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The star could not be changed.</source>
        <translation>Der Stern konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The group could not be changed.</source>
        <translation>Die Gruppe konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The run could not be renamed.</source>
        <translation>Der Lauf konnte nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>The archive could not be changed.</source>
        <translation>Das Archiv konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>Nothing was moved to the trash.</source>
        <translation>Nichts wurde in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The baseline could not be changed.</source>
        <translation>Die Baseline konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The flag could not be changed.</source>
        <translation>Die Markierung konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>What was seen could not be noted.</source>
        <translation>Was gesehen wurde, konnte nicht vermerkt werden.</translation>
    </message>
    <message>
        <source>The slice could not be saved or removed.</source>
        <translation>Der Ausschnitt konnte nicht gespeichert oder entfernt werden.</translation>
    </message>
    <message>
        <source>The queue could not be changed.</source>
        <translation>Die Warteschlange konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The choice could not be saved.</source>
        <translation>Die Entscheidung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The last edit could not be taken back.</source>
        <translation>Die letzte Änderung konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The edit could not be made again.</source>
        <translation>Die Änderung konnte nicht wiederholt werden.</translation>
    </message>
</context>
<context>
    <name>EvaluationTitles</name>
    <message>
        <source>final layer %1</source>
        <translation>Endschicht %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Five-level reliability scale, best first</source>
        <translation>Fünfstufige Verlässlichkeitsskala, beste Stufe zuerst</translation>
    </message>
    <message>
        <source>Whether the answer itself is right: its sentence is the reference&apos;s</source>
        <translation>Ob die Antwort selbst richtig ist: Ihr Satz ist der der Referenz</translation>
    </message>
    <message>
        <source>The generated sentence; underlined words have moved, boxed ones are added, struck ones are missing</source>
        <translation>Der erzeugte Satz; unterstrichene Wörter stehen anderswo, gerahmte sind zugefügt, durchgestrichene fehlen</translation>
    </message>
    <message>
        <source>SDM output at the predicted class; close to 1 as what is missing to 1</source>
        <translation>SDM-Ausgabe für die vorhergesagte Klasse; nahe 1 als das, was zu 1 fehlt</translation>
    </message>
    <message>
        <source>Rescaled similarity: min(q, (2+q)^s)</source>
        <translation>Reskalierte Ähnlichkeit: min(q, (2+q)^s)</translation>
    </message>
    <message>
        <source>Distance quantile: 1 next to the training data, 0 out of distribution</source>
        <translation>Distanzquantil: 1 gleich neben den Trainingsdaten, 0 außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>Similarity: how many nearest training neighbours agree in a row</source>
        <translation>Ähnlichkeit: wie viele nächste Trainingsnachbarn in Folge übereinstimmen</translation>
    </message>
    <message>
        <source>The first gate that stopped the answer</source>
        <translation>Der erste Prüfschritt, der die Antwort aufhielt</translation>
    </message>
    <message>
        <source>Whether the layer judged the answer rightly: its prediction is the label</source>
        <translation>Ob die Schicht die Antwort richtig beurteilt hat: Ihre Vorhersage ist das Label</translation>
    </message>
    <message>
        <source>Which run, split and evaluation the answer is of</source>
        <translation>Zu welchem Lauf, Split und welcher Evaluation die Antwort gehört</translation>
    </message>
    <message>
        <source>What people said of it: flag ⚑, note ✎, seen, tags</source>
        <translation>Was dazu gesagt wurde: Markierung ⚑, Notiz ✎, gesehen, Schlagwörter</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>Endschicht %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>Antwort richtig</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>Antwort falsch</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>richtig beurteilt</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>falsch beurteilt</translation>
    </message>
    <message>
        <source>nothing to judge by</source>
        <translation>nichts, woran zu messen wäre</translation>
    </message>
    <message>
        <source>The answer is right; the layer says %1</source>
        <translation>Die Antwort ist richtig; die Schicht sagt: %1</translation>
    </message>
    <message>
        <source>The answer is wrong; the layer says %1</source>
        <translation>Die Antwort ist falsch; die Schicht sagt: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Answer: %1
Reference: %2</source>
        <translation>Antwort: %1
Referenz: %2</translation>
    </message>
    <message>
        <source>by the lower estimate: %1</source>
        <translation>nach unterer Schätzung: %1</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>called %1</source>
        <translation>%1 genannt</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>✓ answer right</source>
        <translation>✓ Antwort richtig</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is the reference&apos;s</source>
        <translation>Der Satz der Antwort ist der der Referenz</translation>
    </message>
    <message>
        <source>✕ answer wrong</source>
        <translation>✕ Antwort falsch</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is not the reference&apos;s</source>
        <translation>Der Satz der Antwort ist nicht der der Referenz</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>✓ judged rightly</source>
        <translation>✓ richtig beurteilt</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction agrees with the truth</source>
        <translation>Die Vorhersage der Schicht stimmt mit der Wahrheit überein</translation>
    </message>
    <message>
        <source>✕ judged wrongly</source>
        <translation>✕ falsch beurteilt</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction disagrees with the truth</source>
        <translation>Die Vorhersage der Schicht widerspricht der Wahrheit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>⚑ flagged</source>
        <translation>⚑ markiert</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>chosen in the scatter: %1</source>
        <translation>im Streudiagramm gewählt: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>Antwort richtig</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>Antwort falsch</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>richtig beurteilt</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>falsch beurteilt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>nicht markiert</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>muss %1 sein, ist %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>an object like %1</source>
        <translation>ein Objekt wie %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>a test set has name, file and shifted</source>
        <translation>eine Testmenge hat name, file und shifted</translation>
    </message>
    <message>
        <source>a list of test sets</source>
        <translation>eine Liste von Testmengen</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>eine Liste von zwei Zahlen</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>eine Zahl oder null</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>must be one of %1, is &quot;%2&quot;</source>
        <translation>muss eines von %1 sein, ist &quot;%2&quot;</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>results are listed under it</source>
        <translation>die Ergebnisse werden darunter geführt</translation>
    </message>
    <message>
        <source>must not be &quot;%1&quot;</source>
        <translation>darf nicht &quot;%1&quot; sein</translation>
    </message>
    <message>
        <source>that split has the name already</source>
        <translation>dieser Split trägt den Namen schon</translation>
    </message>
    <message>
        <source>must have no slash and no control character, is &quot;%1&quot;</source>
        <translation>darf weder Schrägstrich noch Steuerzeichen enthalten, ist &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it is part of metric keys</source>
        <translation>er ist Teil von Metrikschlüsseln</translation>
    </message>
    <message>
        <source>must have at most %1 bytes, has %2</source>
        <translation>darf höchstens %1 Bytes haben, hat %2</translation>
    </message>
    <message>
        <source>its answers are written to a file of that name</source>
        <translation>die Antworten werden in eine Datei dieses Namens geschrieben</translation>
    </message>
    <message>
        <source>must differ from the other test sets, is &quot;%1&quot;</source>
        <translation>muss sich von den anderen Testmengen unterscheiden, ist &quot;%1&quot;</translation>
    </message>
    <message>
        <source>must be UTF-8 text, holds other bytes</source>
        <translation>muss UTF-8-Text sein, enthält andere Bytes</translation>
    </message>
    <message>
        <source>rename the file or folder</source>
        <translation>Datei oder Ordner umbenennen</translation>
    </message>
    <message>
        <source>name a JSONL file</source>
        <translation>eine JSONL-Datei angeben</translation>
    </message>
    <message>
        <source>must be 0 with preset base, is %1</source>
        <translation>muss bei der Voreinstellung base 0 sein, ist %1</translation>
    </message>
    <message>
        <source>base tunes nothing; choose another preset to tune</source>
        <translation>base stimmt nichts ab; zum Abstimmen eine andere Voreinstellung wählen</translation>
    </message>
    <message>
        <source>must be null unless loss.kind is sdm</source>
        <translation>muss null sein, außer wenn loss.kind sdm ist</translation>
    </message>
    <message>
        <source>cross-entropy has the base e</source>
        <translation>die Kreuzentropie hat die Basis e</translation>
    </message>
    <message>
        <source>must be 0 with loss dpo and a reference: what the untuned model thinks of answers that are yet to be generated is not known</source>
        <translation>muss bei loss dpo mit Referenz 0 sein: Was das unabgestimmte Modell von erst noch erzeugten Antworten hält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>set it to 0, or loss.dpo_reference to false</source>
        <translation>auf 0 setzen, oder loss.dpo_reference auf false</translation>
    </message>
    <message>
        <source>must not be &quot;adapter&quot; unless adapter.kind is lora</source>
        <translation>darf nur bei adapter.kind lora &quot;adapter&quot; sein</translation>
    </message>
    <message>
        <source>the run trains the model itself</source>
        <translation>der Lauf trainiert das Modell selbst</translation>
    </message>
    <message>
        <source>must not be &quot;weights&quot; unless adapter.base is auto</source>
        <translation>darf nur bei adapter.base auto &quot;weights&quot; sein</translation>
    </message>
    <message>
        <source>the adapter is merged into the model&apos;s weights, and those are then not in memory; &quot;adapter&quot; holds it alone</source>
        <translation>der Adapter wird in die Gewichte des Modells eingerechnet, und die sind dann nicht im Arbeitsspeicher; &quot;adapter&quot; enthält ihn allein</translation>
    </message>
    <message>
        <source>must have no line break or other control character</source>
        <translation>darf keinen Zeilenumbruch und kein anderes Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>must be set for a run</source>
        <translation>muss für einen Lauf gesetzt sein</translation>
    </message>
    <message>
        <source>name a Hugging Face model folder</source>
        <translation>einen Hugging-Face-Modellordner angeben</translation>
    </message>
    <message>
        <source>name a JSONL file; `data build` makes one</source>
        <translation>eine JSONL-Datei angeben; `data build` erzeugt eine</translation>
    </message>
    <message>
        <source>must have at least one test set</source>
        <translation>muss mindestens eine Testmenge enthalten</translation>
    </message>
    <message>
        <source>like %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>must not contain a comma, which parts tags in lists</source>
        <translation>darf kein Komma enthalten, das in Listen Schlagwörter trennt</translation>
    </message>
    <message>
        <source>must not contain control characters other than line breaks and tabs</source>
        <translation>darf außer Zeilenumbrüchen und Tabulatoren keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>must not begin or end with a blank</source>
        <translation>darf nicht mit einem Leerzeichen beginnen oder enden</translation>
    </message>
    <message>
        <source>must not begin with &quot;-&quot;, which the command line takes for an option</source>
        <translation>darf nicht mit &quot;-&quot; beginnen, was die Befehlszeile für eine Option hält</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>darf keine Steuerzeichen enthalten</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>training the layer</source>
        <translation>Training der Schicht</translation>
    </message>
    <message>
        <source>training the validation layer</source>
        <translation>Training der Validierungsschicht</translation>
    </message>
    <message>
        <source>training the monitoring layer</source>
        <translation>Training der Beobachtungsschicht</translation>
    </message>
    <message>
        <source>generating hard negatives</source>
        <translation>Erzeugen von Hard Negatives</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>Fine-Tuning</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>watching answers</source>
        <translation>Beobachten der Antworten</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>training the final layers</source>
        <translation>Training der Endschichten</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>a day of this year with its time, as QLocale writes dates: d day, MMM month, HH:mm time</extracomment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day of another year, as QLocale writes dates: d day, MMM month, yyyy year</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>GenerationsPage</name>
    <message>
        <source> · no region reaches α = %1: everything is rejected (R), which is then the right answer</source>
        <translation> · keine Region erreicht α = %1: Alles wird zurückgewiesen (R), was dann die richtige Antwort ist</translation>
    </message>
    <message>
        <source> · region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 at α = %4</source>
        <translation> · Region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 bei α = %4</translation>
    </message>
    <message>
        <source> · final, model of step %1</source>
        <translation> · Endergebnis, Modell von Schritt %1</translation>
    </message>
    <message>
        <source> · monitor, model of step %1</source>
        <translation> · Beobachtung, Modell von Schritt %1</translation>
    </message>
    <message>
        <source> · %1 too long to judge</source>
        <translation> · %1 zu lang zum Beurteilen</translation>
    </message>
    <message>
        <source> · %1 cut at the generation&apos;s limit</source>
        <translation> · %1 an der Grenze der Generierung abgeschnitten</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>all rejected</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>alle zurückgewiesen</translation>
    </message>
    <message>
        <source>too few to say</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>at least alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>mindestens Alpha</translation>
    </message>
    <message>
        <source>straddles alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>umfasst Alpha</translation>
    </message>
    <message>
        <source>below alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>unter Alpha</translation>
    </message>
</context>
<context>
    <name>HardNegativeModel</name>
    <message>
        <source>✓ kept</source>
        <translation>✓ behalten</translation>
    </message>
    <message>
        <source>✕ banned</source>
        <translation>✕ ausgeschlossen</translation>
    </message>
    <message>
        <source>▲ promoted</source>
        <translation>▲ befördert</translation>
    </message>
    <message>
        <source>fooled</source>
        <translation>getäuscht</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation>falsche Reihenfolge</translation>
    </message>
    <message>
        <source>word missing</source>
        <translation>Wort fehlt</translation>
    </message>
    <message>
        <source>word added</source>
        <translation>Wort zugefügt</translation>
    </message>
    <message>
        <source>tag missing</source>
        <translation>Tag fehlt</translation>
    </message>
    <message>
        <source>wrong format</source>
        <translation>falsches Format</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>verdict only</source>
        <translation>nur Urteil</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>falscher Wert</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>share of the test set</source>
        <translation>Anteil der Testmenge</translation>
    </message>
    <message>
        <source>The first gate that stopped each answer, with how many of those were predicted right · %1</source>
        <translation>Der erste Prüfschritt, der eine Antwort aufhielt, und wie viele davon richtig vorhergesagt waren · %1</translation>
    </message>
    <message>
        <source>Why answers are inside or not</source>
        <translation>Warum Antworten innen sind oder nicht</translation>
    </message>
    <message>
        <source>Drawn from the answers that a layer has judged.</source>
        <translation>Gezeichnet aus den Antworten, die eine Schicht beurteilt hat.</translation>
    </message>
    <message>
        <source>One bar a test set: the share of answers that each gate stopped, and of those inside.</source>
        <translation>Ein Balken je Testmenge: der Anteil der Antworten, die jeder Prüfschritt aufhielt, und derer in der Region.</translation>
    </message>
    <message>
        <source>There is no region: all %1 judged answers are rejected. %2 are out of distribution.</source>
        <translation>Es gibt keine Region: Alle %1 beurteilten Antworten sind zurückgewiesen. %2 liegen außerhalb der Verteilung.</translation>
    </message>
    <message>
        <source>%1 of %2 judged answers are in the region, %3 of those wrong; %4 are out of distribution.</source>
        <translation>%1 von %2 beurteilten Antworten liegen in der Region, %3 davon falsch; %4 liegen außerhalb der Verteilung.</translation>
    </message>
    <message>
        <source>q′, rescaled similarity</source>
        <translation>q′, reskalierte Ähnlichkeit</translation>
    </message>
    <message>
        <source>s at the prediction</source>
        <translation>s der Vorhersage</translation>
    </message>
    <message>
        <source>q′ × s of every answer</source>
        <translation>q′ × s jeder Antwort</translation>
    </message>
    <message>
        <source>Every answer by its rescaled similarity and the layer&apos;s output, with the region&apos;s thresholds.</source>
        <translation>Jede Antwort nach ihrer reskalierten Ähnlichkeit und der Ausgabe der Schicht, mit den Schwellen der Region.</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>%1, model of step %2 · n %3 · ECE %4</source>
        <translation>%1, Modell von Schritt %2 · n %3 · ECE %4</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Drawn from the newest evaluation&apos;s answers.</source>
        <translation>Gezeichnet aus den Antworten der neuesten Evaluation.</translation>
    </message>
    <message>
        <source>Share of right answers against the layer&apos;s output for them; on the diagonal where the output can be trusted.</source>
        <translation>Anteil richtiger Antworten über der Ausgabe der Schicht dafür; auf der Diagonale dort, wo der Ausgabe zu trauen ist.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>No optimiser step yet.</source>
        <translation>Noch kein Optimierungsschritt.</translation>
    </message>
    <message>
        <source>Norm of the gradient of each training step, before it is clipped.</source>
        <translation>Norm des Gradienten jedes Trainingsschritts, bevor sie begrenzt wird.</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled</source>
        <translation>Epoche %1 · %2 getäuscht</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>in der Verlustfunktion</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <translation>Hard Negatives</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>Läufe mit Hard Negatives erzeugen ab der zweiten Epoche.</translation>
    </message>
    <message>
        <source>How many answers of the newest epoch were generated, wrong, and used in the loss.</source>
        <translation>Wie viele Antworten der neuesten Epoche erzeugt wurden, falsch waren und in die Verlustfunktion eingingen.</translation>
    </message>
    <message>
        <source>s of class 1</source>
        <translation>s von Klasse 1</translation>
    </message>
    <message>
        <source>%1: %2, s of class 1 %3, %4
%5</source>
        <translation>%1: %2, s von Klasse 1 %3, %4
%5</translation>
    </message>
    <message>
        <source>n %1, each by the layer of its time · ✕ fooled, ◆ unsure, ○ caught</source>
        <translation>n %1, jede durch die Schicht ihrer Zeit · ✕ getäuscht, ◆ unsicher, ○ erkannt</translation>
    </message>
    <message>
        <source>Of %1 judged wrong answers: %2.</source>
        <translation>Von %1 beurteilten falschen Antworten: %2.</translation>
    </message>
    <message>
        <source>Hardness map</source>
        <translation>Schwierigkeitskarte</translation>
    </message>
    <message>
        <source>Drawn from wrong answers that a layer has judged: those in the loss of runs with hard negatives.</source>
        <translation>Gezeichnet aus falschen Antworten, die eine Schicht beurteilt hat: jenen, die in Läufen mit Hard Negatives in die Verlustfunktion eingehen.</translation>
    </message>
    <message>
        <source>Every judged wrong answer by step and by how likely the layer took it for right.</source>
        <translation>Jede beurteilte falsche Antwort nach Schritt und danach, für wie wahrscheinlich richtig die Schicht sie hielt.</translation>
    </message>
    <message>
        <source>%1, n &lt; 30</source>
        <translation>%1, n &lt; 30</translation>
    </message>
    <message>
        <source>%1 n &lt; 30</source>
        <translation>%1 n &lt; 30</translation>
    </message>
    <message>
        <source>%1 of %2 right · %3</source>
        <translation>%1 von %2 richtig · %3</translation>
    </message>
    <message>
        <source>right of those admitted · %1 · whiskers 95 % · ✕ n &lt; 30 (▽ below the plot) · ◆ final layer</source>
        <translation>richtig unter den zugelassenen · %1 · Balken 95 % · ✕ n &lt; 30 (▽ unter dem Bild) · ◆ Endschicht</translation>
    </message>
    <message>
        <source>Accuracy inside HR</source>
        <translation>Genauigkeit in HR</translation>
    </message>
    <message>
        <source>Nothing has been admitted yet.</source>
        <translation>Noch nichts zugelassen.</translation>
    </message>
    <message>
        <source>Share of right answers among those in the high-reliability region, against α, over training steps.</source>
        <translation>Anteil richtiger Antworten unter jenen in der HR-Region, gegen α, über die Trainingsschritte.</translation>
    </message>
    <message>
        <source>%1 of %2 in the region</source>
        <translation>%1 von %2 in der Region</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · accuracy inside: %2</source>
        <translation>%1 · Genauigkeit innen: %2</translation>
    </message>
    <message>
        <source>n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer</source>
        <translation>n/N je Evaluation · %1 · Band 95 % Wilson · ◆ Endschicht</translation>
    </message>
    <message>
        <source> · bold: %1</source>
        <translation> · fett: %1</translation>
    </message>
    <message>
        <source>HR share</source>
        <translation>HR-Anteil</translation>
    </message>
    <message>
        <source>The first evaluation comes in the middle of the first epoch.</source>
        <translation>Die erste Evaluation kommt in der Mitte der ersten Epoche.</translation>
    </message>
    <message>
        <source>Share of the answers in the high-reliability region, by test set, over training steps.</source>
        <translation>Anteil der Antworten in der HR-Region, je Testmenge, über die Trainingsschritte.</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · α %4 · n %5</source>
        <translation>%1, Modell von Schritt %2 · %3 · α %4 · n %5</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>final</source>
        <translation>Endergebnis</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>keine Region</translation>
    </message>
    <message>
        <source>ψ(%1) %2</source>
        <translation>ψ(%1) %2</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>layers: %1, without a region: %2 (gaps) · ψ under the pointer</source>
        <translation>Schichten: %1, ohne Region: %2 (Lücken) · ψ unter dem Zeiger</translation>
    </message>
    <message>
        <source>Thresholds over the run</source>
        <translation>Schwellen im Verlauf</translation>
    </message>
    <message>
        <source>Drawn once a layer has found a region.</source>
        <translation>Wird gezeichnet, sobald eine Schicht eine Region gefunden hat.</translation>
    </message>
    <message>
        <source>The smallest q′ that each layer of the run admits, by step; a layer without a region is a gap.</source>
        <translation>Das kleinste q′, das jede Schicht des Laufs zulässt, nach Schritt; eine Schicht ohne Region ist eine Lücke.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of each training step.</source>
        <translation>Lernrate jedes Trainingsschritts.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
    <message>
        <source>mean β = 2 + s(y) of right and wrong</source>
        <translation>mittleres β = 2 + s(y) von richtigen und falschen</translation>
    </message>
    <message>
        <source>right, each step</source>
        <translation>richtig, jeder Schritt</translation>
    </message>
    <message>
        <source>wrong, each step</source>
        <translation>falsch, jeder Schritt</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>Base of the loss</source>
        <translation>Basis der Verlustfunktion</translation>
    </message>
    <message>
        <source>Only runs with the SDM loss have a base that moves.</source>
        <translation>Nur Läufe mit SDM-Verlust haben eine veränderliche Basis.</translation>
    </message>
    <message>
        <source>Mean base of the loss for right and for wrong answers over training steps.</source>
        <translation>Mittlere Basis der Verlustfunktion für richtige und für falsche Antworten über die Trainingsschritte.</translation>
    </message>
    <message>
        <source>validation layer trained</source>
        <translation>Validierungsschicht trainiert</translation>
    </message>
    <message>
        <source>watching layer trained</source>
        <translation>Beobachtungsschicht trainiert</translation>
    </message>
    <message>
        <source>final layers trained</source>
        <translation>Endschichten trainiert</translation>
    </message>
    <message>
        <source>layer trained</source>
        <translation>Schicht trainiert</translation>
    </message>
    <message>
        <source>epoch %1 ends</source>
        <translation>Epoche %1 endet</translation>
    </message>
    <message>
        <source>best checkpoint</source>
        <translation>bester Checkpoint</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>resumed, changed: %1</source>
        <translation>fortgesetzt, verändert: %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 (least and most of %2 points)</source>
        <translation>%1 (kleinster und größter von %2 Punkten)</translation>
    </message>
    <message>
        <source>least and most of %1 steps</source>
        <translation>kleinster und größter Wert von %1 Schritten</translation>
    </message>
    <message>
        <source>thin: each step · bold: %1</source>
        <translation>dünn: jeder Schritt · fett: %1</translation>
    </message>
    <message>
        <source>thin: least and most of %1 steps · bold: %2</source>
        <translation>dünn: kleinster und größter Wert von %1 Schritten · fett: %2</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>jeder Schritt</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>falsche Antworten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>n %1 wrong answers to training items</source>
        <translation>n %1 falsche Antworten zu Trainingsbeispielen</translation>
    </message>
    <message>
        <source>Kinds of errors</source>
        <translation>Fehlerarten</translation>
    </message>
    <message>
        <source>How many wrong answers of each kind the model gave to training items, by epoch.</source>
        <translation>Wie viele falsche Antworten jeder Art das Modell zu Trainingsbeispielen gab, nach Epoche.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 runs · baseline dashed: %2</source>
        <translation>%1 Läufe · Baseline gestrichelt: %2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>noch nichts gelaufen</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>Phasen des Laufs</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>Anteil der Paare</translation>
    </message>
    <message>
        <source>Preference accuracy</source>
        <translation>Präferenzgenauigkeit</translation>
    </message>
    <message>
        <source>Only runs with the preference loss (DPO) have pairs.</source>
        <translation>Nur Läufe mit Präferenzverlust (DPO) haben Paare.</translation>
    </message>
    <message>
        <source>Share of the pairs of a step whose chosen answer gained more than the rejected one.</source>
        <translation>Anteil der Paare eines Schritts, deren gewählte Antwort mehr gewann als die abgelehnte.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: no answers</source>
        <translation>%1: keine Antworten</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1: %2 von %3 richtig</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>in der Region</translation>
    </message>
    <message>
        <source>outside the region</source>
        <translation>außerhalb der Region</translation>
    </message>
    <message>
        <source>all judged answers</source>
        <translation>alle beurteilten Antworten</translation>
    </message>
    <message>
        <source>%1 bins of equal width</source>
        <translation>%1 Bins gleicher Breite</translation>
    </message>
    <message>
        <source>%1 bins of equal count</source>
        <translation>%1 Bins gleicher Anzahl</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>vorhergesagte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</source>
        <translation>%1, Modell von Schritt %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</translation>
    </message>
    <message>
        <source>s, %1</source>
        <translation>s, %1</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>%1 of %2 answers are right; the mean gap between predicted and observed is %3. %4 of %5 bins are empty.</source>
        <translation>%1 von %2 Antworten sind richtig; der mittlere Abstand zwischen Vorhersage und Beobachtung ist %3. %4 von %5 Bins sind leer.</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Verlässlichkeitsdiagramm</translation>
    </message>
    <message>
        <source>Drawn from the judged answers whose label is known.</source>
        <translation>Gezeichnet aus den beurteilten Antworten, deren Label bekannt ist.</translation>
    </message>
    <message>
        <source>Share of right answers against the predicted probability, bin by bin with 95 % intervals; a bin without answers is empty.</source>
        <translation>Anteil richtiger Antworten über der vorhergesagten Wahrscheinlichkeit, Bin für Bin mit 95-%-Intervallen; ein Bin ohne Antworten ist leer.</translation>
    </message>
    <message>
        <source>by s</source>
        <translation>nach s</translation>
    </message>
    <message>
        <source>by q′</source>
        <translation>nach q′</translation>
    </message>
    <message>
        <source>by softmax</source>
        <translation>nach Softmax</translation>
    </message>
    <message>
        <source>%1 wrong of %2 kept</source>
        <translation>%1 falsche von %2 behaltenen</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>%1 wrong of %2 inside</source>
        <translation>%1 falsche von %2 innen</translation>
    </message>
    <message>
        <source>region, 95 % of its coverage</source>
        <translation>Region, 95 % ihrer Abdeckung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>risk (share wrong)</source>
        <translation>Risiko (Anteil falsch)</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>Orakel</translation>
    </message>
    <message>
        <source>1 − α</source>
        <translation>1 − α</translation>
    </message>
    <message>
        <source>1 − α %1</source>
        <translation>1 − α %1</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · n %4 · AURC / AUGRC: %5 · coverage at risk %6: %7</source>
        <translation>%1, Modell von Schritt %2 · %3 · n %4 · AURC / AUGRC: %5 · Abdeckung bei Risiko %6: %7</translation>
    </message>
    <message>
        <source>The region keeps %1 of %2 answers at a risk of %3; the level asked for is %4.</source>
        <translation>Die Region behält %1 von %2 Antworten bei einem Risiko von %3; verlangt ist %4.</translation>
    </message>
    <message>
        <source>The region keeps none of %1 answers: all are rejected.</source>
        <translation>Die Region behält keine von %1 Antworten: Alle sind zurückgewiesen.</translation>
    </message>
    <message>
        <source>Risk and coverage</source>
        <translation>Risiko und Abdeckung</translation>
    </message>
    <message>
        <source>Share of wrong predictions among the answers that are kept, against how many are kept, by each ranking.</source>
        <translation>Anteil falscher Vorhersagen unter den behaltenen Antworten über dem Anteil der behaltenen, für jede Rangfolge.</translation>
    </message>
    <message>
        <source>centred mean of %1 steps</source>
        <translation>zentriertes Mittel über %1 Schritte</translation>
    </message>
    <message>
        <source>Gaussian mean of %1 steps</source>
        <translation>Gauß-Mittel über %1 Schritte</translation>
    </message>
    <message>
        <source>mean of %1 steps</source>
        <translation>Mittel über %1 Schritte</translation>
    </message>
    <message>
        <source>%1, each evaluation</source>
        <translation>%1, jede Evaluation</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Next-token loss</source>
        <translation>Verlust des nächsten Tokens</translation>
    </message>
    <message>
        <source>Loss of each training step, its running mean, and the evaluation loss.</source>
        <translation>Verlust jedes Trainingsschritts, sein laufendes Mittel und der Verlust der Evaluation.</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Tokens trained on in a second, over training steps.</source>
        <translation>Je Sekunde trainierte Token, über die Trainingsschritte.</translation>
    </message>
    <message>
        <source>%1, final layer · %2</source>
        <translation>%1, Endschicht · %2</translation>
    </message>
    <message>
        <source>share of each verdict, best at the bottom · bar: one evaluation, or the final layer</source>
        <translation>Anteil jedes Urteils, das beste unten · Balken: eine Evaluation oder die Endschicht</translation>
    </message>
    <message>
        <source>Verdicts over the run</source>
        <translation>Urteile im Verlauf</translation>
    </message>
    <message>
        <source>Drawn from the first evaluation that a layer has judged.</source>
        <translation>Gezeichnet ab der ersten Evaluation, die eine Schicht beurteilt hat.</translation>
    </message>
    <message>
        <source>Shares of the verdicts of each test set&apos;s answers, stacked, over training steps.</source>
        <translation>Anteile der Urteile über die Antworten jeder Testmenge, gestapelt, über die Trainingsschritte.</translation>
    </message>
    <message>
        <source>hours at work</source>
        <translation>Laufzeit in Stunden</translation>
    </message>
    <message>
        <source>share of the run&apos;s steps</source>
        <translation>Anteil an den Schritten des Laufs</translation>
    </message>
    <message>
        <source>%1 · the run has no %2</source>
        <translation>%1 · im Lauf fehlt %2</translation>
    </message>
    <message>
        <source>%1 · no baseline to compare with: mark another run as it, on Runs</source>
        <translation>%1 · keine Baseline zum Vergleichen: unter „Läufe“ einen anderen Lauf dazu machen</translation>
    </message>
    <message>
        <source>%1 · cannot be read: expected %2</source>
        <translation>%1 · nicht lesbar: erwartet %2</translation>
    </message>
    <message>
        <source>No step has a value of everything it is made of.</source>
        <translation>Kein Schritt hat für alles, woraus die Metrik gebildet ist, einen Wert.</translation>
    </message>
    <message>
        <source>%1 over training steps, made of other metrics: %2.</source>
        <translation>%1 über die Trainingsschritte, gebildet aus anderen Metriken: %2.</translation>
    </message>
    <message>
        <source>labelled right</source>
        <translation>mit Label „richtig“</translation>
    </message>
    <message>
        <source>labelled wrong</source>
        <translation>mit Label „falsch“</translation>
    </message>
    <message>
        <source>of class %1</source>
        <translation>der Klasse %1</translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 von %2, %3 %</translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation>95-%-Band</translation>
    </message>
    <message>
        <source>this answer</source>
        <translation>diese Antwort</translation>
    </message>
    <message>
        <source>%1: nearer are %2</source>
        <translation>%1: näher liegen %2</translation>
    </message>
    <message>
        <source>distance to the nearest training answer</source>
        <translation>Distanz zur nächsten Trainingsantwort</translation>
    </message>
    <message>
        <source>share that lies nearer</source>
        <translation>Anteil, der näher liegt</translation>
    </message>
    <message>
        <source>there are none %1</source>
        <translation>es gibt keine %1</translation>
    </message>
    <message>
        <source>Its nearest training answer lies at distance %1. Of the calibration answers, nearer to theirs are: %2. </source>
        <translation>Ihre nächste Trainingsantwort liegt bei Distanz %1. Von den Kalibrierungsantworten liegen näher an der jeweils nächsten: %2. </translation>
    </message>
    <message>
        <source>d is what the greatest of these shares leaves of 1, that of those %1: d = %2</source>
        <translation>d ist, was der größte dieser Anteile von 1 übrig lässt, jener der Antworten %1: d = %2</translation>
    </message>
    <message>
        <source>, and %1 by the lower estimate, which takes the band off.</source>
        <translation>, und %1 nach der unteren Schätzung, die das Band abzieht.</translation>
    </message>
    <message>
        <source>%1, %2 seeds</source>
        <translation>%1, %2 Seeds</translation>
    </message>
    <message>
        <source>seeds: n = %1</source>
        <translation>Seeds: n = %1</translation>
    </message>
    <message>
        <source>%1, too few for a band</source>
        <translation>%1, zu wenige für ein Band</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>gestrichelt: %1</translation>
    </message>
    <message>
        <source>n = %1 seeds</source>
        <translation>n = %1 Seeds</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>mean ± standard deviation</source>
        <translation>Mittelwert ± Standardabweichung</translation>
    </message>
    <message>
        <source>mean ± standard error</source>
        <translation>Mittelwert ± Standardfehler</translation>
    </message>
    <message>
        <source>95 % interval of the mean</source>
        <translation>95-%-Intervall des Mittelwerts</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>niedrigster bis höchster Wert</translation>
    </message>
    <message>
        <source>line: %1 of the seeds · band: %2</source>
        <translation>Linie: %1 der Seeds · Band: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the region, %3 of them judged rightly</source>
        <translation>%1 von %2 in der Region, %3 davon richtig beurteilt</translation>
    </message>
    <message>
        <source>share in the region</source>
        <translation>Anteil in der Region</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>alle Antworten</translation>
    </message>
    <message>
        <source>%1 · %2 to %3 answers an evaluation · %4 · band 95 % Wilson · dashed: all answers · ◆ final layer</source>
        <translation>%1 · %2 bis %3 Antworten je Evaluation · %4 · Band 95 % Wilson · gestrichelt: alle Antworten · ◆ Endschicht</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Negatives</source>
        <translation>Negatives</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Dock</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Setting of a new run</source>
        <translation>Einstellung eines neuen Laufs</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>PNG picture (*.png);;SVG, vector (*.svg);;PDF, vector (*.pdf);;All points as CSV (*.csv)</source>
        <translation>PNG-Bild (*.png);;SVG, Vektor (*.svg);;PDF, Vektor (*.pdf);;Alle Punkte als CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>PresetSummary</name>
    <message>
        <source>The model as it is: no tuning, only a final SDM layer, so that its high-reliability share can be compared.</source>
        <extracomment>Base</extracomment>
        <translation>Das Modell, wie es ist: kein Abstimmen, nur eine SDM-Endschicht, damit sich sein HR-Anteil vergleichen lässt.</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and offline negatives.</source>
        <extracomment>FT(CM)</extracomment>
        <translation>Kreuzentropie mit kontrastiver Maskierung und Offline-Negativen.</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and online hard negatives.</source>
        <extracomment>FT(CM+HN)</extracomment>
        <translation>Kreuzentropie mit kontrastiver Maskierung und Online-Hard-Negatives.</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and offline negatives.</source>
        <extracomment>SDM+FT(CM)</extracomment>
        <translation>SDM-Verlust mit kontrastiver Maskierung und Offline-Negativen.</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and online hard negatives: the full method.</source>
        <extracomment>SDM+FT(CM+HN)</extracomment>
        <translation>SDM-Verlust mit kontrastiver Maskierung und Online-Hard-Negatives: das volle Verfahren.</translation>
    </message>
    <message>
        <source>The full method once more with another seed, to see what chance alone does.</source>
        <extracomment>SDM+FT(CM+HN) 2nd</extracomment>
        <translation>Das volle Verfahren noch einmal mit anderem Seed, um zu sehen, was der Zufall allein tut.</translation>
    </message>
    <message>
        <source>Direct preference optimisation over right and offline wrong answers: a baseline without verification.</source>
        <extracomment>DPO</extracomment>
        <translation>Direkte Präferenzoptimierung über richtige und offline falsche Antworten: eine Baseline ohne Verifikation.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>about %1 left in this phase</source>
        <translation>noch etwa %1 in dieser Phase</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
</context>
<context>
    <name>ReliabilityPage</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (verschoben)</translation>
    </message>
    <message>
        <source>apart by %1 in q′, %2 in s (Kolmogorov–Smirnov)</source>
        <translation>%1 in q′ und %2 in s auseinander (Kolmogorow-Smirnow)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>One final layer: how far another draw of its halves would move these numbers is not known (final.layers trains more).</source>
        <translation>Eine Endschicht: Wie weit eine andere Ziehung ihrer Hälften diese Zahlen verschöbe, ist nicht bekannt (final.layers trainiert mehr).</translation>
    </message>
    <message>
        <source>%1: %2 inside over %3 layers, median %4.</source>
        <translation>%1: %2 in der Region über %3 Schichten, Median %4.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The difference to %1 is larger than the draw.</source>
        <translation>Der Unterschied zu %1 ist größer als die Ziehung.</translation>
    </message>
    <message>
        <source>The difference to %1 is within the draw.</source>
        <translation>Der Unterschied zu %1 liegt innerhalb der Ziehung.</translation>
    </message>
    <message>
        <source>Whether the difference to %1 is larger than the draw is not known with one layer.</source>
        <translation>Ob der Unterschied zu %1 größer ist als die Ziehung, ist mit einer Schicht nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Table 2. High-reliability region, lower estimate: accuracy inside, share of the test set</source>
        <translation>Tabelle 2. HR-Region, untere Schätzung: Genauigkeit innen, Anteil der Testmenge</translation>
    </message>
    <message>
        <source>Table 2. High-reliability region, plain estimate: accuracy inside, share of the test set</source>
        <translation>Tabelle 2. HR-Region, einfache Schätzung: Genauigkeit innen, Anteil der Testmenge</translation>
    </message>
    <message>
        <source>`accepted`: in the region and predicted right (a region also holds answers that are reliably wrong). A share is good only while its accuracy reaches alpha; R = all rejected. Intervals of medians: bootstrap over documents.</source>
        <translation>`accepted`: in der Region und als richtig vorhergesagt (eine Region enthält auch verlässlich falsche Antworten). Ein Anteil ist nur gut, solange seine Genauigkeit Alpha erreicht; R = alle zurückgewiesen. Intervalle der Mediane: Bootstrap über Dokumente.</translation>
    </message>
    <message>
        <source>Table 3. Sentence accuracy and exact match of the generations</source>
        <translation>Tabelle 3. Satzgenauigkeit und genaue Übereinstimmung der Generierungen</translation>
    </message>
    <message>
        <source>Of the language model alone; no layer takes part.</source>
        <translation>Nur vom Sprachmodell; keine Schicht ist beteiligt.</translation>
    </message>
    <message>
        <source>Table 3b. The answers themselves, the model&apos;s own verdict on them, and the first layer&apos;s in its place</source>
        <translation>Tabelle 3b. Die Antworten selbst, das eigene Urteil des Modells darüber und an dessen Stelle das der ersten Schicht</translation>
    </message>
    <message>
        <source>`attempts`: opening tags an answer; `cut`: ended at the limit of new tokens; `too long`: its feature text does not fit, so it has no verdict of a layer and is admitted by none. tp fp fn tn: whether the sentence is right against whether it is called so, by the language model&apos;s own verdict (of all answers; without one it says no), and by the tail that the first final layer&apos;s prediction forces (of the answers it judged).</source>
        <translation>`attempts`: öffnende Tags je Antwort; `cut`: endete an der Grenze neuer Token; `too long`: der Merkmalstext passt nicht, daher kein Urteil einer Schicht und von keiner zugelassen. tp fp fn tn: ob der Satz richtig ist, gegen das, wie er genannt wird, nach dem eigenen Urteil des Sprachmodells (aller Antworten; ohne eines sagt es nein) und nach dem Ende, das die Vorhersage der ersten Endschicht erzwingt (der von ihr beurteilten Antworten).</translation>
    </message>
    <message>
        <source>Accuracy and share of all test items: by true class (y), by prediction (yhat), and over all.</source>
        <translation>Genauigkeit und Anteil an allen Testbeispielen: nach wahrer Klasse (y), nach Vorhersage (yhat) und über alle.</translation>
    </message>
    <message>
        <source>Table 5. Final layers over their calibration halves</source>
        <translation>Tabelle 5. Endschichten über ihre Kalibrierungshälften</translation>
    </message>
    <message>
        <source>Infinite thresholds: no region was found, everything is rejected. `step`: of the weights that were judged.</source>
        <translation>Unendliche Schwellen: Keine Region wurde gefunden, alles wird zurückgewiesen. `step`: der beurteilten Gewichte.</translation>
    </message>
    <message>
        <source>Table 4a. Conditional results, no rejection</source>
        <translation>Tabelle 4a. Bedingte Ergebnisse, ohne Zurückweisung</translation>
    </message>
    <message>
        <source>Table 4b. Conditional results inside the region, plain estimate</source>
        <translation>Tabelle 4b. Bedingte Ergebnisse in der Region, einfache Schätzung</translation>
    </message>
    <message>
        <source>Table 4c. Conditional results inside the region, lower estimate</source>
        <translation>Tabelle 4c. Bedingte Ergebnisse in der Region, untere Schätzung</translation>
    </message>
    <message>
        <source>`paper`: %1 of %2, of %3.</source>
        <translation>`paper`: %1 aus %2, von %3.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Resources</name>
    <message>
        <source>minutes before now</source>
        <translation>Minuten vor jetzt</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>of %1 cores</source>
        <translation>von %1 Kernen</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>of %1 GiB</source>
        <translation>von %1 GiB</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 GiB free where the project lies</source>
        <translation>%1 von %2 GiB frei am Ort des Projekts</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>GPU %1 busy</source>
        <translation>Auslastung GPU %1</translation>
    </message>
    <message>
        <source>GPU %1 memory</source>
        <translation>Speicher GPU %1</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Add a metric</source>
        <translation>Eine Metrik hinzufügen</translation>
    </message>
    <message>
        <source>Course of</source>
        <translation>Verlauf von</translation>
    </message>
    <message>
        <source>HR share over the evaluations</source>
        <translation>HR-Anteil über die Evaluationen</translation>
    </message>
</context>
<context>
    <name>RunDrift</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>number type</source>
        <translation>Zahlentyp</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>Einstellung %1</translation>
    </message>
    <message>
        <source>What the runs read cannot be compared: the record of one (inputs.json) is not there.</source>
        <translation>Was die Läufe gelesen haben, lässt sich nicht vergleichen: die Aufzeichnung des einen (inputs.json) fehlt.</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>eine andere Datei</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed, by processes that computed otherwise: none repeats that alone.</source>
        <translation>Das Original wurde unterbrochen und fortgesetzt, von Prozessen, die anders rechneten: das wiederholt keiner allein.</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed; the repetition may not have been.</source>
        <translation>Das Original wurde unterbrochen und fortgesetzt, die Wiederholung vielleicht nicht.</translation>
    </message>
    <message>
        <source>The original has not finished: what it had not computed cannot be compared.</source>
        <translation>Das Original ist nicht beendet: was es nicht berechnet hat, lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The repetition has not finished: what it has not computed counts as not equal.</source>
        <translation>Die Wiederholung ist nicht beendet: was sie nicht berechnet hat, zählt als nicht gleich.</translation>
    </message>
    <message>
        <source>Times, speed and memory are of the machine and were not compared.</source>
        <translation>Zeiten, Geschwindigkeit und Arbeitsspeicher hängen vom Rechner ab und wurden nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>RunNote</name>
    <message>
        <source>The test set %1 is not the same in all runs: its rows cannot be compared.</source>
        <translation>Die Testmenge %1 ist nicht in allen Läufen dieselbe: Ihre Zeilen lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>%1 (n %2, 95 % %3-%4)</source>
        <translation>%1 (n %2, 95 % %3-%4)</translation>
    </message>
    <message>
        <source> (%1 of %2 final layers)</source>
        <translation> (%1 von %2 Endschichten)</translation>
    </message>
    <message>
        <source>on %1, it is %2, %3</source>
        <translation>auf %1 ist sie %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>No test set without a shift was judged.</source>
        <translation>Keine Testmenge ohne Verschiebung wurde beurteilt.</translation>
    </message>
    <message>
        <source>Without the shift, %1.</source>
        <translation>Ohne die Verschiebung: %1.</translation>
    </message>
    <message>
        <source>accuracy inside the region</source>
        <translation>Genauigkeit in der Region</translation>
    </message>
    <message>
        <source>accuracy inside the region for items predicted %1</source>
        <translation>Genauigkeit in der Region für die Vorhersage %1</translation>
    </message>
    <message>
        <source>accuracy inside the region for items of class %1</source>
        <translation>Genauigkeit in der Region für die Klasse %1</translation>
    </message>
    <message>
        <source>%1 on %2 (shifted)</source>
        <translation>%1 auf %2 (verschoben)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 is mixed (%2): its numbers are not those of an uninterrupted run.</source>
        <translation>%1 ist gemischt (%2): Die Zahlen sind nicht die eines ununterbrochenen Laufs.</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (1 time): the numbers are those of the layers before that.</source>
        <translation>Die Endschichten von %1 wurden nach dem Lauf verändert (1-mal): Die Zahlen sind die der Schichten davor.</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (%2 times): the numbers are those of the layers before that.</source>
        <translation>Die Endschichten von %1 wurden nach dem Lauf verändert (%2-mal): Die Zahlen sind die der Schichten davor.</translation>
    </message>
    <message>
        <source>%1 on %2: %3 of %4 answers are too long for `model.max_length` and have no verdict of a layer; they are in no region, and that says nothing of the model.</source>
        <translation>%1 auf %2: %3 von %4 Antworten sind zu lang für `model.max_length` und haben kein Urteil einer Schicht; sie liegen in keiner Region, und das sagt nichts über das Modell.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, below alpha%4.</source>
        <translation>%1: %2 ist %3, unter Alpha%4.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The runs aim at different alpha: their regions promise different things.</source>
        <translation>Die Läufe zielen auf verschiedenes Alpha: Ihre Regionen versprechen Verschiedenes.</translation>
    </message>
    <message>
        <source>%1 is not finished (%2).</source>
        <translation>%1 ist nicht abgeschlossen (%2).</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>In Vorbereitung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>%1, mixed</source>
        <translation>%1, gemischt</translation>
    </message>
    <message>
        <source>%1, in the trash</source>
        <translation>%1, im Papierkorb</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1, archiviert</translation>
    </message>
    <message>
        <source>HR in-dist., %1</source>
        <translation>HR in Vert., %1</translation>
    </message>
    <message>
        <source>HR shifted, %1</source>
        <translation>HR versch., %1</translation>
    </message>
    <message>
        <source>HR acc., %1</source>
        <translation>HR-Gen., %1</translation>
    </message>
    <message>
        <source>Sent. acc.</source>
        <translation>Satzgen.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>HR share, in-distribution</source>
        <translation>HR-Anteil, in Verteilung</translation>
    </message>
    <message>
        <source>HR share, shifted</source>
        <translation>HR-Anteil, verschoben</translation>
    </message>
    <message>
        <source>HR accuracy</source>
        <translation>HR-Genauigkeit</translation>
    </message>
    <message>
        <source>Sentence accuracy</source>
        <translation>Satzgenauigkeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Starred runs (S)</source>
        <translation>Läufe mit Stern (S)</translation>
    </message>
    <message>
        <source>Accuracy inside the region by the %1, in-distribution</source>
        <translation>Genauigkeit in der Region (%1), in Verteilung</translation>
    </message>
    <message>
        <source>Share of sentences put in the right order</source>
        <translation>Anteil der Sätze in richtiger Reihenfolge</translation>
    </message>
    <message>
        <source>What the run&apos;s folder takes: checkpoints, layers, log</source>
        <translation>Was der Ordner des Laufs belegt: Checkpoints, Schichten, Protokoll</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Ohne Stern</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1: alle %2 Antworten sind zu lang zum Beurteilen, was keine Zurückweisung ist</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 admitted, accuracy %5 %6, %7</source>
        <translation>%1, %2: %3 von %4 zugelassen, Genauigkeit %5 %6, %7</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter Wert</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester Wert</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinster Wert</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>größter Wert</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>%1 to %2 over %3 points, steps %4 to %5; lowest %6, highest %7</source>
        <translation>%1 bis %2 über %3 Punkte, Schritte %4 bis %5; tiefster %6, höchster %7</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Share of the in-distribution test set inside the high-reliability region by the %1, and its guard</source>
        <translation>Anteil der Testmenge in Verteilung, der in der HR-Region liegt (%1), und seine Prüfung</translation>
    </message>
    <message>
        <source>The same on the shifted test set: low is right when the data are unlike the training data</source>
        <translation>Dasselbe auf der verschobenen Testmenge: Niedrig ist richtig, wenn die Daten anders als die Trainingsdaten sind</translation>
    </message>
    <message>
        <source>Resumed with other threads, another device, precision or version: its numbers are not those of an uninterrupted run. Compare names what changed.</source>
        <translation>Fortgesetzt mit anderen Threads, anderem Gerät, anderer Genauigkeit oder Version: Die Zahlen sind nicht die eines ununterbrochenen Laufs. „Vergleich“ nennt, was sich änderte.</translation>
    </message>
</context>
<context>
    <name>RunningStrip</name>
    <message>
        <source>HR %1 %2</source>
        <translation>HR %1 %2</translation>
    </message>
    <message>
        <source>First evaluation pending</source>
        <translation>Erste Evaluation steht aus</translation>
    </message>
</context>
<context>
    <name>SavedQueries</name>
    <message>
        <source>Runs: state, preset, seed</source>
        <translation>Läufe: Zustand, Voreinstellung, Seed</translation>
    </message>
    <message>
        <source>Final results by test set</source>
        <translation>Endergebnisse nach Testmenge</translation>
    </message>
    <message>
        <source>Why answers are not in the region</source>
        <translation>Warum Antworten nicht in der Region sind</translation>
    </message>
    <message>
        <source>Lowest training loss of each run</source>
        <translation>Kleinster Trainingsverlust jedes Laufs</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>Zeit nach Phase</translation>
    </message>
    <message>
        <source>Tables and their columns</source>
        <translation>Tabellen und ihre Spalten</translation>
    </message>
</context>
<context>
    <name>ScatterPanel</name>
    <message>
        <source>α %1: q′min %2</source>
        <translation>α %1: q′min %2</translation>
    </message>
    <message>
        <source>q′min %1</source>
        <translation>q′min %1</translation>
    </message>
    <message>
        <source>ψ%1 %2</source>
        <translation>ψ%1 %2</translation>
    </message>
    <message>
        <source>OOD</source>
        <translation>OOD</translation>
    </message>
    <message>
        <source>R: no region reaches α %1, every answer is rejected</source>
        <translation>R: Keine Region erreicht α %1, jede Antwort wird zurückgewiesen</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>Vorschau, nicht angewandt</translation>
    </message>
    <message>
        <source>preview, not applied: no region at α %1</source>
        <translation>Vorschau, nicht angewandt: keine Region bei α %1</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Run</source>
        <extracomment>a group of settings</extracomment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>a group of settings</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>a group of settings</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>a group of settings</extracomment>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>a group of settings</extracomment>
        <translation>Verlustfunktion</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <extracomment>a group of settings</extracomment>
        <translation>Hard Negatives</translation>
    </message>
    <message>
        <source>SDM layer</source>
        <extracomment>a group of settings</extracomment>
        <translation>SDM-Schicht</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <extracomment>a group of settings</extracomment>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <extracomment>a group of settings</extracomment>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>a group of settings</extracomment>
        <translation>Endschichten</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <extracomment>a group of settings</extracomment>
        <translation>Checkpoints</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Name of the run; made from preset, seed and loss when empty.</source>
        <extracomment>name</extracomment>
        <translation>Name des Laufs; leer wird er aus Voreinstellung, Seed und Verlustfunktion gebildet.</translation>
    </message>
    <message>
        <source>Row of the paper&apos;s tables this run stands for; sets the values below that were not changed.</source>
        <extracomment>preset</extracomment>
        <translation>Zeile der Tabellen des Papers, für die dieser Lauf steht; setzt die Werte unten, die nicht geändert wurden.</translation>
    </message>
    <message>
        <source>All random draws follow from it.</source>
        <extracomment>seed</extracomment>
        <translation>Alle Zufallsziehungen folgen daraus.</translation>
    </message>
    <message>
        <source>What the documents are, and so which verifier decides whether an answer is right.</source>
        <extracomment>task.kind</extracomment>
        <translation>Was die Dokumente sind und damit, welcher Prüfer entscheidet, ob eine Antwort richtig ist.</translation>
    </message>
    <message>
        <source>JSONL file of the documents the language model is tuned on.</source>
        <extracomment>task.train</extracomment>
        <translation>JSONL-Datei der Dokumente, auf denen das Sprachmodell abgestimmt wird.</translation>
    </message>
    <message>
        <source>JSONL file of the documents the verification layers are trained on; more of them steady the region.</source>
        <extracomment>task.calibration</extracomment>
        <translation>JSONL-Datei der Dokumente, auf denen die Verifikationsschichten trainiert werden; mehr davon machen die Region stabiler.</translation>
    </message>
    <message>
        <source>Test files by name; mark those that are shifted away from the training data.</source>
        <extracomment>task.tests</extracomment>
        <translation>Testdateien mit Namen; zu kennzeichnen sind jene, die gegen die Trainingsdaten verschoben sind.</translation>
    </message>
    <message>
        <source>JSONL file whose answers are judged while the run trains; empty takes documents of the calibration data.</source>
        <extracomment>task.monitor</extracomment>
        <translation>JSONL-Datei, deren Antworten während des Trainings beurteilt werden; leer nimmt Dokumente der Kalibrierungsdaten.</translation>
    </message>
    <message>
        <source>Hugging Face folder of the Phi-3, Llama, Qwen2 or Qwen3 family: config.json, safetensors, tokenizer.json.</source>
        <extracomment>model.path</extracomment>
        <translation>Hugging-Face-Ordner der Familie Phi-3, Llama, Qwen2 oder Qwen3: config.json, safetensors, tokenizer.json.</translation>
    </message>
    <message>
        <source>Where the run computes; auto takes a GPU when there is one.</source>
        <extracomment>model.device</extracomment>
        <translation>Wo der Lauf rechnet; auto nimmt eine GPU, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Format of matrix products; norms, losses and distances are f32 always.</source>
        <extracomment>model.dtype</extracomment>
        <translation>Format der Matrixprodukte; Normen, Verluste und Distanzen sind immer f32.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes every core the process may use. SDM_THREADS in the environment goes before it.</source>
        <extracomment>model.threads</extracomment>
        <translation>Prozessor-Threads; 0 nimmt jeden Kern, den der Prozess benutzen darf. SDM_THREADS in der Umgebung geht vor.</translation>
    </message>
    <message>
        <source>Prompt and answer together; longer documents are refused before the run.</source>
        <extracomment>model.max_length</extracomment>
        <translation>Prompt und Antwort zusammen; längere Dokumente werden vor dem Lauf abgelehnt.</translation>
    </message>
    <message>
        <source>How conversations are rendered; auto: by the model folder&apos;s own template, the others replace it.</source>
        <extracomment>model.chat_template</extracomment>
        <translation>Wie Gespräche gesetzt werden; auto: nach der Vorlage des Modellordners, die anderen ersetzen sie.</translation>
    </message>
    <message>
        <source>lora freezes the model and trains low-rank updates of its projections; none trains every weight.</source>
        <extracomment>adapter.kind</extracomment>
        <translation>lora friert das Modell ein und trainiert niedrigrangige Ergänzungen seiner Projektionen; none trainiert jedes Gewicht.</translation>
    </message>
    <message>
        <source>Rank of each update; memory, disk and what can be learnt grow with it.</source>
        <extracomment>adapter.rank</extracomment>
        <translation>Rang jeder Ergänzung; Arbeitsspeicher, Plattenplatz und das Lernbare wachsen damit.</translation>
    </message>
    <message>
        <source>An update counts alpha / rank times.</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>Eine Ergänzung zählt alpha / rank-fach.</translation>
    </message>
    <message>
        <source>Which projections have an update: all-linear, names like q_proj,v_proj, or an expression between slashes.</source>
        <extracomment>adapter.targets</extracomment>
        <translation>Welche Projektionen eine Ergänzung haben: all-linear, Namen wie q_proj,v_proj oder ein Ausdruck zwischen Schrägstrichen.</translation>
    </message>
    <message>
        <source>How the frozen model under the adapter lies in memory; auto: as the products are computed; int8: a byte a weight, rounded row by row.</source>
        <extracomment>adapter.base</extracomment>
        <translation>Wie das eingefrorene Modell unter dem Adapter im Arbeitsspeicher liegt; auto: wie die Produkte gerechnet werden; int8: ein Byte je Gewicht, zeilenweise gerundet.</translation>
    </message>
    <message>
        <source>sdm changes the logarithm&apos;s base per document to 2 + s_y; cross_entropy is the baseline; dpo prefers right answers to wrong ones.</source>
        <extracomment>loss.kind</extracomment>
        <translation>sdm ändert die Basis des Logarithmus je Dokument in 2 + s_y; cross_entropy ist die Baseline; dpo zieht richtige Antworten falschen vor.</translation>
    </message>
    <message>
        <source>Ablation: one base for all documents in place of 2 + s_y.</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>Ablation: eine Basis für alle Dokumente anstelle von 2 + s_y.</translation>
    </message>
    <message>
        <source>Of loss dpo: factor of the log-probability ratios of right and wrong answers.</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>Für Verlust dpo: Faktor der logarithmischen Wahrscheinlichkeitsverhältnisse richtiger und falscher Antworten.</translation>
    </message>
    <message>
        <source>Of loss dpo: measure preferences against the model before training; off drops these terms.</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>Für Verlust dpo: Präferenzen gegen das Modell vor dem Training messen; aus lässt diese Terme weg.</translation>
    </message>
    <message>
        <source>Probability that a document is taken with its right answer.</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>Wahrscheinlichkeit, dass ein Dokument mit seiner richtigen Antwort genommen wird.</translation>
    </message>
    <message>
        <source>Probability of decoding an own answer for a negative from epoch 2 on; 0 turns online hard negatives off.</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>Wahrscheinlichkeit, ab Epoche 2 für ein Negativ eine eigene Antwort zu dekodieren; 0 schaltet Online-Hard-Negatives ab.</translation>
    </message>
    <message>
        <source>Probability of a wrong generation replacing the offline negative.</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>Wahrscheinlichkeit, dass eine falsche Generierung das Offline-Negativ ersetzt.</translation>
    </message>
    <message>
        <source>Empty the store of hard negatives after the training layer of each epoch was built from it.</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>Den Vorrat an Hard Negatives leeren, nachdem die Trainingsschicht jeder Epoche daraus gebaut ist.</translation>
    </message>
    <message>
        <source>Bound of every decoded answer, in training and in the test.</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>Grenze jeder dekodierten Antwort, im Training und im Test.</translation>
    </message>
    <message>
        <source>Epochs of each layer&apos;s training.</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>Epochen im Training jeder Schicht.</translation>
    </message>
    <message>
        <source>Documents in a step of the layer&apos;s training.</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>Dokumente in einem Schritt des Schichttrainings.</translation>
    </message>
    <message>
        <source>Adam step size of the layer; small layers need more than the paper&apos;s 1e-5.</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>Adam-Schrittweite der Schicht; kleine Schichten brauchen mehr als die 1e-5 des Papers.</translation>
    </message>
    <message>
        <source>Width of the exemplar vector distances are measured in.</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>Breite des Exemplarvektors, in dem Distanzen gemessen werden.</translation>
    </message>
    <message>
        <source>Accuracy the high-reliability region must reach for every class.</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>Genauigkeit, die die HR-Region für jede Klasse erreichen muss.</translation>
    </message>
    <message>
        <source>Depth to which Similarity is counted.</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>Tiefe, bis zu der die Ähnlichkeit gezählt wird.</translation>
    </message>
    <message>
        <source>Subtract the support half&apos;s mean and divide by its deviation, two scalars.</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>Den Mittelwert der Stützhälfte abziehen und durch ihre Abweichung teilen, zwei Skalare.</translation>
    </message>
    <message>
        <source>Trainings with other halves and weights, of which the one with the lowest calibration loss is kept.</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>Trainings mit anderen Hälften und Gewichten, von denen das mit dem kleinsten Kalibrierungsverlust behalten wird.</translation>
    </message>
    <message>
        <source>Last position of the text the feature is computed over: the paper&apos;s tag, or the reference code&apos;s end of turn.</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>Letzte Stelle des Texts, über den das Merkmal berechnet wird: das Tag des Papers oder das Beitragsende des Referenzcodes.</translation>
    </message>
    <message>
        <source>Passes over the training data; 0 only with preset base.</source>
        <extracomment>optimiser.epochs</extracomment>
        <translation>Durchgänge durch die Trainingsdaten; 0 nur bei der Voreinstellung base.</translation>
    </message>
    <message>
        <source>Documents in an optimiser step.</source>
        <extracomment>optimiser.batch_documents</extracomment>
        <translation>Dokumente in einem Optimierungsschritt.</translation>
    </message>
    <message>
        <source>Highest AdamW step size, reached after warm-up.</source>
        <extracomment>optimiser.learning_rate</extracomment>
        <translation>Höchste AdamW-Schrittweite, erreicht nach dem Aufwärmen.</translation>
    </message>
    <message>
        <source>Decoupled decay; norms and biases are exempt.</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>Entkoppelte Abnahme; Normen und Biases sind ausgenommen.</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay rates of the two moments.</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Abklingraten der beiden Momente von AdamW.</translation>
    </message>
    <message>
        <source>AdamW&apos;s guard against division by zero.</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Schutz von AdamW gegen die Division durch null.</translation>
    </message>
    <message>
        <source>Share of all steps with a rising learning rate; linear decay follows.</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>Anteil aller Schritte mit steigender Lernrate; danach linearer Abfall.</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient.</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>Größte Norm des ganzen Gradienten.</translation>
    </message>
    <message>
        <source>Splits a step&apos;s forward passes to save memory; 0: as many as the device has room for, the batch whole where it fits.</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>Teilt die Vorwärtsläufe eines Schritts, um Arbeitsspeicher zu sparen; 0: so viele, wie das Gerät Platz hat, der Batch ganz, wo er passt.</translation>
    </message>
    <message>
        <source>Precision of the optimiser&apos;s moments; bf16 takes half the memory and rounds at random.</source>
        <extracomment>optimiser.states</extracomment>
        <translation>Genauigkeit der Momente des Optimierers; bf16 braucht den halben Arbeitsspeicher und rundet zufällig.</translation>
    </message>
    <message>
        <source>f32 keeps an exact copy of weights that are multiplied in bf16; none updates the bf16 numbers, rounding at random.</source>
        <extracomment>optimiser.master</extracomment>
        <translation>f32 hält eine genaue Kopie der Gewichte, die in bf16 multipliziert werden; none ändert die bf16-Zahlen selbst und rundet zufällig.</translation>
    </message>
    <message>
        <source>Evaluations in an epoch, evenly spaced; the last is at its end.</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>Evaluationen in einer Epoche, gleichmäßig verteilt; die letzte an ihrem Ende.</translation>
    </message>
    <message>
        <source>Answered and judged at every evaluation by a layer of its own, which is not made from them; of the calibration data at most a quarter. 0 turns it off.</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>Bei jeder Evaluation beantwortet und von einer eigenen Schicht beurteilt, die nicht aus ihnen gemacht ist; von den Kalibrierungsdaten höchstens ein Viertel. 0 schaltet es ab.</translation>
    </message>
    <message>
        <source>Judges as many documents of every test set as well. Who chooses by these curves has no test set left.</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>Beurteilt ebenso viele Dokumente jeder Testmenge. Wer nach diesen Kurven wählt, hat keine Testmenge mehr.</translation>
    </message>
    <message>
        <source>Layers over the calibration data at every evaluation, each with halves and weights of its own. The first gives the loss that chooses the checkpoint; lowest and highest loss of all show how much of a difference is the draw&apos;s.</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>Schichten über die Kalibrierungsdaten bei jeder Evaluation, jede mit eigenen Hälften und Gewichten. Die erste gibt den Verlust, der den Checkpoint wählt; kleinster und größter Verlust aller zeigen, wie viel eines Unterschieds von der Ziehung kommt.</translation>
    </message>
    <message>
        <source>Documents decoded or embedded together.</source>
        <extracomment>evaluation.batch_documents</extracomment>
        <translation>Dokumente, die gemeinsam dekodiert oder eingebettet werden.</translation>
    </message>
    <message>
        <source>Independent final layers; the first is the published procedure, the others show the spread.</source>
        <extracomment>final.layers</extracomment>
        <translation>Unabhängige Endschichten; die erste ist das veröffentlichte Verfahren, die anderen zeigen die Streuung.</translation>
    </message>
    <message>
        <source>Epochs of the final layers; 0 takes sdm_layer.epochs.</source>
        <extracomment>final.layer_epochs</extracomment>
        <translation>Epochen der Endschichten; 0 nimmt sdm_layer.epochs.</translation>
    </message>
    <message>
        <source>Newest checkpoints kept beside the best one.</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>Neueste Checkpoints, die neben dem besten behalten werden.</translation>
    </message>
    <message>
        <source>full: a stopped run goes on from the newest one, which alone has the optimiser&apos;s state. weights: the whole model, an adapter merged into it. adapter: the adapter alone. none: only the best one, once training has ended. From the last three a run that is stopped while it trains begins again.</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>full: Ein angehaltener Lauf geht vom neuesten aus weiter, der allein den Zustand des Optimierers hat. weights: das ganze Modell, ein Adapter eingerechnet. adapter: nur der Adapter. none: nur der beste, sobald das Training beendet ist. Bei den letzten drei beginnt ein Lauf, der im Training angehalten wird, von vorn.</translation>
    </message>
</context>
<context>
    <name>SettingLabel</name>
    <message>
        <source>Name</source>
        <extracomment>name</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>preset</extracomment>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>seed</extracomment>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>task.kind</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Training data</source>
        <extracomment>task.train</extracomment>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <extracomment>task.calibration</extracomment>
        <translation>Kalibrierungsdaten</translation>
    </message>
    <message>
        <source>Test sets</source>
        <extracomment>task.tests</extracomment>
        <translation>Testmengen</translation>
    </message>
    <message>
        <source>Monitoring data</source>
        <extracomment>task.monitor</extracomment>
        <translation>Beobachtungsdaten</translation>
    </message>
    <message>
        <source>Model folder</source>
        <extracomment>model.path</extracomment>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>model.device</extracomment>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Number format</source>
        <extracomment>model.dtype</extracomment>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>model.threads</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Longest document</source>
        <extracomment>model.max_length</extracomment>
        <translation>Längstes Dokument</translation>
    </message>
    <message>
        <source>Chat template</source>
        <extracomment>model.chat_template</extracomment>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>adapter.kind</extracomment>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>adapter.rank</extracomment>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Projections</source>
        <extracomment>adapter.targets</extracomment>
        <translation>Projektionen</translation>
    </message>
    <message>
        <source>Model held as</source>
        <extracomment>adapter.base</extracomment>
        <translation>Modell gehalten als</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>loss.kind</extracomment>
        <translation>Verlustfunktion</translation>
    </message>
    <message>
        <source>Fixed base</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>Feste Basis</translation>
    </message>
    <message>
        <source>Preference strength</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>Präferenzstärke</translation>
    </message>
    <message>
        <source>Compare with the untuned model</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>Mit dem unabgestimmten Modell vergleichen</translation>
    </message>
    <message>
        <source>Share of positives</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>Anteil der Positiven</translation>
    </message>
    <message>
        <source>Generation probability</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>Generierungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Use of generated negatives</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>Verwendung erzeugter Negative</translation>
    </message>
    <message>
        <source>Forget each epoch</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>Jede Epoche vergessen</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Exemplar size</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>Exemplargröße</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>Zielgenauigkeit</translation>
    </message>
    <message>
        <source>Most neighbours</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>Meiste Nachbarn</translation>
    </message>
    <message>
        <source>Mean-centre features</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>Merkmale zentrieren</translation>
    </message>
    <message>
        <source>Iterations</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Feature ends at</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>Merkmal endet bei</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Betas</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Betas</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>Token auf einmal</translation>
    </message>
    <message>
        <source>Moments held as</source>
        <extracomment>optimiser.states</extracomment>
        <translation>Momente gehalten als</translation>
    </message>
    <message>
        <source>Master weights</source>
        <extracomment>optimiser.master</extracomment>
        <translation>Master-Gewichte</translation>
    </message>
    <message>
        <source>Evaluations per epoch</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>Evaluationen je Epoche</translation>
    </message>
    <message>
        <source>Documents watched live</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>Live beobachtete Dokumente</translation>
    </message>
    <message>
        <source>Watch test sets</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>Testmengen beobachten</translation>
    </message>
    <message>
        <source>Draws of the evaluation&apos;s layer</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>Ziehungen der Evaluationsschicht</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>final.layers</extracomment>
        <translation>Endschichten</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>Behaltene Checkpoints</translation>
    </message>
    <message>
        <source>Checkpoints hold</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>Checkpoints enthalten</translation>
    </message>
</context>
<context>
    <name>SettingUnit</name>
    <message>
        <source>tokens</source>
        <extracomment>stands behind a number: model.max_length</extracomment>
        <translation>Token</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>stands behind a number: sdm_layer.epochs</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>documents</source>
        <extracomment>stands behind a number: sdm_layer.batch_size</extracomment>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Only by it, %1</source>
        <translation>Nur danach, %1</translation>
    </message>
    <message>
        <source>Where it stands, %1</source>
        <translation>An dieser Stelle, %1</translation>
    </message>
    <message>
        <source>Then by it, %1</source>
        <translation>Dann danach, %1</translation>
    </message>
    <message>
        <source>No longer by it</source>
        <translation>Nicht mehr danach</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>q</source>
        <extracomment>a term of the method</extracomment>
        <translation>q</translation>
    </message>
    <message>
        <source>similarity</source>
        <extracomment>q</extracomment>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>How many of the nearest training documents, in order of distance, agree with this answer: they have the predicted class as label and were predicted so themselves. Counting stops at the first that does not. 0 means that not even the nearest one agrees. (SDM paper)</source>
        <extracomment>q</extracomment>
        <translation>Wie viele der nächsten Trainingsdokumente, nach Distanz geordnet, mit dieser Antwort übereinstimmen: Sie haben die vorhergesagte Klasse als Label und wurden selbst so vorhergesagt. Das Zählen endet beim ersten, für das das nicht gilt. 0 heißt, dass nicht einmal das nächste übereinstimmt. (SDM paper)</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>a term of the method</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>distance</source>
        <extracomment>d</extracomment>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>How near the nearest training document is, as a rank between 0 and 1 among the distances of the calibration documents. 1 is as near as can be, 0 is farther than all of them. (SDM paper)</source>
        <extracomment>d</extracomment>
        <translation>Wie nahe das nächste Trainingsdokument ist, als Rang zwischen 0 und 1 unter den Distanzen der Kalibrierungsdokumente. 1 ist so nahe wie möglich, 0 ist weiter als alle davon. (SDM paper)</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>a term of the method</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>s</extracomment>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>The output of the SDM layer for the predicted class: a softmax whose base is 2 + q and whose exponent is d times the logit. It is sharp where the training data supports the answer and flat where it does not. (SDM paper)</source>
        <extracomment>s</extracomment>
        <translation>Die Ausgabe der SDM-Schicht für die vorhergesagte Klasse: ein Softmax mit der Basis 2 + q und d mal dem Logit als Exponent. Er ist scharf, wo die Trainingsdaten die Antwort stützen, und flach, wo nicht. (SDM paper)</translation>
    </message>
    <message>
        <source>q&apos;</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;</translation>
    </message>
    <message>
        <source>rescaled similarity</source>
        <extracomment>q&apos;</extracomment>
        <translation>reskalierte Ähnlichkeit</translation>
    </message>
    <message>
        <source>q and s in one number: the smaller of q and (2 + q) to the power s. Many neighbours count only as far as the output is sure as well. (SDM paper)</source>
        <extracomment>q&apos;</extracomment>
        <translation>q und s in einer Zahl: das Kleinere von q und (2 + q) hoch s. Viele Nachbarn zählen nur so weit, wie auch die Ausgabe sicher ist. (SDM paper)</translation>
    </message>
    <message>
        <source>q&apos;min</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;min</translation>
    </message>
    <message>
        <source>threshold of q&apos;</source>
        <extracomment>q&apos;min</extracomment>
        <translation>Schwelle von q&apos;</translation>
    </message>
    <message>
        <source>The smallest q&apos; of the region, found on the calibration half. Infinite where no region reaches α: then every answer is rejected. (SDM paper)</source>
        <extracomment>q&apos;min</extracomment>
        <translation>Das kleinste q&apos; der Region, gefunden auf der Kalibrierungshälfte. Unendlich, wo keine Region α erreicht: Dann wird jede Antwort zurückgewiesen. (SDM paper)</translation>
    </message>
    <message>
        <source>ψ</source>
        <extracomment>a term of the method</extracomment>
        <translation>ψ</translation>
    </message>
    <message>
        <source>class threshold</source>
        <extracomment>ψ</extracomment>
        <translation>Klassenschwelle</translation>
    </message>
    <message>
        <source>What s must reach for a class to be taken, one threshold for each class, found on the calibration half together with q&apos;min. (SDM paper)</source>
        <extracomment>ψ</extracomment>
        <translation>Was s erreichen muss, damit eine Klasse genommen wird, eine Schwelle je Klasse, gefunden auf der Kalibrierungshälfte zusammen mit q&apos;min. (SDM paper)</translation>
    </message>
    <message>
        <source>HR</source>
        <extracomment>a term of the method</extracomment>
        <translation>HR</translation>
    </message>
    <message>
        <source>high reliability region</source>
        <extracomment>HR</extracomment>
        <translation>Region hoher Verlässlichkeit</translation>
    </message>
    <message>
        <source>The answers that can be relied on: q&apos; is at least q&apos;min, exactly one class reaches its ψ, and it is the predicted one. The share of answers in it is worth something only together with the accuracy there. (SDM paper)</source>
        <extracomment>HR</extracomment>
        <translation>Die Antworten, auf die Verlass ist: q&apos; ist mindestens q&apos;min, genau eine Klasse erreicht ihr ψ, und es ist die vorhergesagte. Der Anteil der Antworten darin ist nur zusammen mit der Genauigkeit dort etwas wert. (SDM paper)</translation>
    </message>
    <message>
        <source>α</source>
        <extracomment>a term of the method</extracomment>
        <translation>α</translation>
    </message>
    <message>
        <source>wanted accuracy</source>
        <extracomment>α</extracomment>
        <translation>verlangte Genauigkeit</translation>
    </message>
    <message>
        <source>What the accuracy in the region is to be at least; 0.95 unless a run says otherwise. A share whose accuracy is below α is a failure, however large. (SDM paper)</source>
        <extracomment>α</extracomment>
        <translation>Was die Genauigkeit in der Region mindestens sein soll; 0,95, wenn ein Lauf nichts anderes sagt. Ein Anteil, dessen Genauigkeit unter α liegt, ist ein Fehlschlag, so groß er auch sei. (SDM paper)</translation>
    </message>
    <message>
        <source>Bound</source>
        <extracomment>a term of the method</extracomment>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>lower and plain estimate</source>
        <extracomment>Bound</extracomment>
        <translation>untere und einfache</translation>
    </message>
    <message>
        <source>d comes from a finite calibration set. The plain estimate takes it as it is, the lower one takes the lower end of a band around it (Dvoretzky, Kiefer, Wolfowitz). B switches between them everywhere. The lower one is the cautious count. (SDM paper)</source>
        <extracomment>Bound</extracomment>
        <translation>d kommt aus einer endlichen Kalibrierungsmenge. Die einfache Schätzung nimmt es, wie es ist, die untere nimmt das untere Ende eines Bands darum (Dvoretzky, Kiefer, Wolfowitz). B wechselt überall zwischen ihnen. Die untere ist die vorsichtige Zählung. (SDM paper)</translation>
    </message>
    <message>
        <source>OOD</source>
        <extracomment>a term of the method</extracomment>
        <translation>OOD</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <extracomment>OOD</extracomment>
        <translation>außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>q is 0: no near training document agrees. The layer says nothing of such an answer, and that is right on data of another kind. (SDM paper)</source>
        <extracomment>OOD</extracomment>
        <translation>q ist 0: Kein nahes Trainingsdokument stimmt überein. Die Schicht sagt zu einer solchen Antwort nichts, und das ist auf Daten anderer Art richtig. (SDM paper)</translation>
    </message>
    <message>
        <source>CM</source>
        <extracomment>a term of the method</extracomment>
        <translation>CM</translation>
    </message>
    <message>
        <source>contrastive masking</source>
        <extracomment>CM</extracomment>
        <translation>kontrastive Maskierung</translation>
    </message>
    <message>
        <source>The loss of a right answer is over all of the answer, that of a wrong one only over its verdict. The model learns to say that it is wrong, not how to be wrong. (SDM LM paper)</source>
        <extracomment>CM</extracomment>
        <translation>Der Verlust einer richtigen Antwort geht über die ganze Antwort, der einer falschen nur über ihr Urteil. Das Modell lernt zu sagen, dass sie falsch ist, nicht, wie man falsch antwortet. (SDM LM paper)</translation>
    </message>
    <message>
        <source>HN</source>
        <extracomment>a term of the method</extracomment>
        <translation>HN</translation>
    </message>
    <message>
        <source>hard negative</source>
        <extracomment>HN</extracomment>
        <translation>Hard Negative</translation>
    </message>
    <message>
        <source>A wrong answer that the model itself gave to a training item, used in place of the offline one. (SDM LM paper)</source>
        <extracomment>HN</extracomment>
        <translation>Eine falsche Antwort, die das Modell selbst zu einem Trainingsbeispiel gab und die an die Stelle der Offline-Antwort tritt. (SDM LM paper)</translation>
    </message>
    <message>
        <source>β</source>
        <extracomment>a term of the method</extracomment>
        <translation>β</translation>
    </message>
    <message>
        <source>base of the loss</source>
        <extracomment>β</extracomment>
        <translation>Basis der Verlustfunktion</translation>
    </message>
    <message>
        <source>The base of the exponential in the loss, 2 + q: it differs by document and grows with what the training data says of it. With cross-entropy it is e for all. (SDM LM paper)</source>
        <extracomment>β</extracomment>
        <translation>Die Basis der Exponentialfunktion in der Verlustfunktion, 2 + q: Sie unterscheidet sich von Dokument zu Dokument und wächst mit dem, was die Trainingsdaten dazu sagen. Bei der Kreuzentropie ist sie für alle e. (SDM LM paper)</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>a term of the method</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <extracomment>n</extracomment>
        <translation>effektiver Stichprobenumfang</translation>
    </message>
    <message>
        <source>How many calibration documents of a class have a smaller q&apos;. Few mean that the estimate stands on little. (SDM paper)</source>
        <extracomment>n</extracomment>
        <translation>Wie viele Kalibrierungsdokumente einer Klasse ein kleineres q&apos; haben. Wenige bedeuten, dass die Schätzung auf wenig steht. (SDM paper)</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Highest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Inside the high-reliability region, by the lower estimate too.</source>
        <translation>In der HR-Region, auch nach der unteren Schätzung.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hohe</translation>
    </message>
    <message>
        <source>Inside the region by the plain estimate, outside by the lower one.</source>
        <translation>In der Region nach der einfachen Schätzung, außerhalb nach der unteren.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrige</translation>
    </message>
    <message>
        <source>Outside the region, with some support in the training data.</source>
        <translation>Außerhalb der Region, mit etwas Rückhalt in den Trainingsdaten.</translation>
    </message>
    <message>
        <source>Near chance</source>
        <translation>Nahe Zufall</translation>
    </message>
    <message>
        <source>Outside the region; the output is below 0.6.</source>
        <translation>Außerhalb der Region; die Ausgabe liegt unter 0,6.</translation>
    </message>
    <message>
        <source>Lowest (OOD)</source>
        <translation>Niedrigste (OOD)</translation>
    </message>
    <message>
        <source>Out of distribution: no near training example agrees.</source>
        <translation>Außerhalb der Verteilung: Kein nahes Trainingsbeispiel stimmt überein.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>No verdict: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>Kein Urteil: Die Antwort ist zu lang für die Grenze des Modells und wird nicht passend abgeschnitten.</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>too little similarity</source>
        <translation>zu wenig Ähnlichkeit</translation>
    </message>
    <message>
        <source>no class passes</source>
        <translation>keine Klasse besteht</translation>
    </message>
    <message>
        <source>several classes pass</source>
        <translation>mehrere Klassen bestehen</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>eine andere Klasse besteht</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>zu lang zum Beurteilen</translation>
    </message>
    <message>
        <source>≥ α</source>
        <translation>≥ α</translation>
    </message>
    <message>
        <source>straddles α</source>
        <translation>umfasst α</translation>
    </message>
    <message>
        <source>below α</source>
        <translation>unter α</translation>
    </message>
    <message>
        <source>n &lt; 30: too few</source>
        <translation>n &lt; 30: zu wenige</translation>
    </message>
    <message>
        <source>R: none admitted</source>
        <translation>R: keine zugelassen</translation>
    </message>
</context>
<context>
    <name>VerdictDerivation</name>
    <message>
        <source>0: already the nearest training answer is labelled or predicted otherwise than &quot;%1&quot;</source>
        <translation>0: schon die nächste Trainingsantwort ist anders als „%1“ gelabelt oder vorhergesagt</translation>
    </message>
    <message>
        <source>1: the nearest training answer is labelled and predicted &quot;%1&quot;, the next is not</source>
        <translation>1: die nächste Trainingsantwort ist als „%1“ gelabelt und vorhergesagt, die folgende nicht</translation>
    </message>
    <message>
        <source>%1: that many nearest training answers in a row are labelled and predicted &quot;%2&quot;, the next is not</source>
        <translation>%1: so viele nächste Trainingsantworten in Folge sind als „%2“ gelabelt und vorhergesagt, die folgende nicht</translation>
    </message>
    <message>
        <source>%1: the share of calibration answers that lie as far from the training data or farther, in the class that has the fewest</source>
        <translation>%1: der Anteil der Kalibrierungsantworten, die gleich weit von den Trainingsdaten liegen oder weiter, in der Klasse mit den wenigsten</translation>
    </message>
    <message>
        <source> (distance %1)</source>
        <translation> (Distanz %1)</translation>
    </message>
    <message>
        <source>; less the band of %1 effective samples: %2</source>
        <translation>; abzüglich des Bands für einen effektiven Stichprobenumfang von %1: %2</translation>
    </message>
    <message>
        <source>softmax to the base 2 + q = %1 of d·z, z = (%2): %3 for &quot;%4&quot;</source>
        <translation>Softmax zur Basis 2 + q = %1 von d·z, z = (%2): %3 für „%4“</translation>
    </message>
    <message>
        <source>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</source>
        <translation>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Prüfschritt</translation>
    </message>
    <message>
        <source>✕ the layer found no region at α = %1</source>
        <translation>✕ die Schicht fand bei α = %1 keine Region</translation>
    </message>
    <message>
        <source>q′min %1</source>
        <translation>q′min %1</translation>
    </message>
    <message>
        <source>ψ of &quot;%1&quot; %2</source>
        <translation>ψ von „%1“ %2</translation>
    </message>
    <message>
        <source>d could fall to %1 (is %2)</source>
        <translation>d könnte auf %1 fallen (ist %2)</translation>
    </message>
    <message>
        <source>d of at least %1 (is %2)</source>
        <translation>d von mindestens %1 (ist %2)</translation>
    </message>
    <message>
        <source>no d would do: with q = %1 even d = 1 stays outside</source>
        <translation>kein d reichte: Mit q = %1 bleibt selbst d = 1 außerhalb</translation>
    </message>
    <message>
        <source>q could fall to %1 (is %2)</source>
        <translation>q könnte auf %1 fallen (ist %2)</translation>
    </message>
    <message>
        <source>q of at least %1 (is %2)</source>
        <translation>q von mindestens %1 (ist %2)</translation>
    </message>
    <message>
        <source>no q up to the %1 training answers would do at d = %2</source>
        <translation>kein q bis zu den %1 Trainingsantworten reichte bei d = %2</translation>
    </message>
    <message>
        <source>or thresholds of %1</source>
        <translation>oder Schwellen von %1</translation>
    </message>
</context>
<context>
    <name>VerdictPath</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Neighbours agree</source>
        <translation>Nachbarn stimmen überein</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>dampens s</source>
        <translation>dämpft s</translation>
    </message>
    <message>
        <source>Output, %1</source>
        <translation>Ausgabe, %1</translation>
    </message>
    <message>
        <source>enters q′</source>
        <translation>geht in q′ ein</translation>
    </message>
    <message>
        <source>Enough support</source>
        <translation>Genug Rückhalt</translation>
    </message>
    <message>
        <source>no region found</source>
        <translation>keine Region gefunden</translation>
    </message>
    <message>
        <source>Sure enough</source>
        <translation>Sicher genug</translation>
    </message>
    <message>
        <source>the layer calls it %1, it is %2</source>
        <translation>die Schicht nennt sie %1, sie ist %2</translation>
    </message>
    <message>
        <source>Admitted and wrong: one of %1 of %2 admitted answers; %3.</source>
        <translation>Zugelassen und falsch: eine von %1 unter %2 zugelassenen Antworten; %3.</translation>
    </message>
    <message>
        <source>Admitted and wrong: %1.</source>
        <translation>Zugelassen und falsch: %1.</translation>
    </message>
    <message>
        <source>Admitted: called %1 at α = %2; there is no label to hold it against.</source>
        <translation>Zugelassen: %1 genannt bei α = %2; es gibt kein Label, an dem sie zu messen wäre.</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says: one of %2 of %3 admitted answers.</source>
        <translation>Zugelassen, und sie ist %1, wie die Schicht sagt: eine von %2 unter %3 zugelassenen Antworten.</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says.</source>
        <translation>Zugelassen, und sie ist %1, wie die Schicht sagt.</translation>
    </message>
    <message>
        <source>Not admitted: several classes reach their threshold.</source>
        <translation>Nicht zugelassen: Mehrere Klassen erreichen ihre Schwelle.</translation>
    </message>
    <message>
        <source>Not admitted: another class than the predicted one reaches its threshold.</source>
        <translation>Nicht zugelassen: Eine andere Klasse als die vorhergesagte erreicht ihre Schwelle.</translation>
    </message>
    <message>
        <source>Not admitted: the layer found no region at this α, so nothing can be.</source>
        <translation>Nicht zugelassen: Die Schicht fand bei diesem α keine Region, also kann es nichts sein.</translation>
    </message>
    <message>
        <source>Not admitted: it stops at &quot;%1&quot;, %2 where %3 is needed.</source>
        <translation>Nicht zugelassen: Sie bleibt bei „%1“ hängen, %2, wo %3 nötig ist.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Not judged: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>Nicht beurteilt: Die Antwort ist zu lang für die Grenze des Modells und wird nicht passend abgeschnitten.</translation>
    </message>
    <message>
        <source>admitted and wrong</source>
        <translation>zugelassen und falsch</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>nothing near agrees</source>
        <translation>nichts in der Nähe stimmt überein</translation>
    </message>
    <message>
        <source>q′ %1 &lt; %2</source>
        <translation>q′ %1 &lt; %2</translation>
    </message>
    <message>
        <source>s %1 &lt; %2 %3</source>
        <translation>s %1 &lt; %2 %3</translation>
    </message>
    <message>
        <source>several classes pass</source>
        <translation>mehrere Klassen bestehen</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>eine andere Klasse besteht</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>zu lang zum Beurteilen</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message numerus="yes">
        <source>1 word moved</source>
        <translation>
            <numerusform>1 Wort verschoben</numerusform>
            <numerusform>1 Wort verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words moved</source>
        <translation>
            <numerusform>%n Wort verschoben</numerusform>
            <numerusform>%n Wörter verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word missing</source>
        <translation>
            <numerusform>1 Wort fehlt</numerusform>
            <numerusform>1 Wort fehlt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words missing</source>
        <translation>
            <numerusform>%n Wort fehlt</numerusform>
            <numerusform>%n Wörter fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word added</source>
        <translation>
            <numerusform>1 Wort zugefügt</numerusform>
            <numerusform>1 Wort zugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>%n Wort zugefügt</numerusform>
            <numerusform>%n Wörter zugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>same words, same order</source>
        <translation>gleiche Wörter, gleiche Reihenfolge</translation>
    </message>
</context>
<context>
    <name>sdm::app::DesktopNotes</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 has lost its process</source>
        <translation>%1 hat seinen Prozess verloren</translation>
    </message>
    <message>
        <source>It can be resumed from its last checkpoint.</source>
        <translation>Er kann vom letzten Checkpoint aus fortgesetzt werden.</translation>
    </message>
</context>
<context>
    <name>sdm::app::DockArea</name>
    <message>
        <source>%1: show or hide (%2)</source>
        <translation>%1: ein- oder ausblenden (%2)</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Docks</translation>
    </message>
</context>
<context>
    <name>sdm::app::KeyBindings</name>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
</context>
<context>
    <name>sdm::app::MainWindow</name>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>Die Diagnose liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log. Look through it before you send it to anybody.</source>
        <translation>Versionen, Projekt, Lauf und das Ende seines Protokolls. Bitte durchsehen, bevor es an andere geht.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Docks</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache (Language)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>SDM Workbench</source>
        <translation>SDM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Similarity-Distance-Magnitude fine-tuning of language models: see what a model knows it knows.&lt;/p&gt;&lt;p&gt;Free software under the GNU GPL, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Similarity-Distance-Magnitude-Fine-Tuning von Sprachmodellen: sehen, was ein Modell sicher weiß.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU GPL, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 – SDM Workbench</source>
        <translation>%1 – SDM Workbench</translation>
    </message>
    <message>
        <source>%1 – %2 – SDM Workbench</source>
        <translation>%1 – %2 – SDM Workbench</translation>
    </message>
</context>
<context>
    <name>sdm::app::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sdm::app::ReportWriter</name>
    <message>
        <source>No run is chosen.</source>
        <translation>Kein Lauf ist gewählt.</translation>
    </message>
</context>
<context>
    <name>sdm::app::RunIntake</name>
    <message>
        <source>%1 is being read.</source>
        <translation>%1 wird gelesen.</translation>
    </message>
    <message>
        <source>Every file in it is checked.</source>
        <translation>Jede Datei darin wird geprüft.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>%1 cannot be brought in.</source>
        <translation>%1 kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>%1 was brought in.</source>
        <translation>%1 wurde importiert.</translation>
    </message>
    <message>
        <source>%1 runs were brought in.</source>
        <translation>%1 Läufe wurden importiert.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>The bundle could not be saved.</source>
        <translation>Das Bündel konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The bundle was saved.</source>
        <translation>Das Bündel ist gespeichert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Ein Bündel öffnen</translation>
    </message>
    <message>
        <source>Bundles of runs (*.sdmrun)</source>
        <translation>Bündel mit Läufen (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bring in runs</source>
        <translation>Läufe importieren</translation>
    </message>
    <message>
        <source>Runs (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;All files (*)</source>
        <translation>Läufe (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no run to save.</source>
        <translation>Es gibt keinen Lauf zu speichern.</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>Auf der Seite „Läufe“ einen wählen.</translation>
    </message>
    <message>
        <source>Bundle without checkpoints (*.sdmrun)</source>
        <translation>Bündel ohne Checkpoints (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bundle with checkpoints (*.sdmrun)</source>
        <translation>Bündel mit Checkpoints (*.sdmrun)</translation>
    </message>
    <message>
        <source>Save as a bundle</source>
        <translation>Als Bündel speichern</translation>
    </message>
</context>
<context>
    <name>sdm::app::SettingsDialog</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>Arten von Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the key, then Assign</source>
        <translation>Taste drücken, dann Zuweisen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>Give the command its usual keys back</source>
        <translation>Dem Befehl seine üblichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Every command has its usual keys.</source>
        <translation>Jeder Befehl hat seine üblichen Tasten.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Textgröße in Prozent</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>Nichts gleitet oder blendet über</translation>
    </message>
    <message>
        <source>Reduced motion: nothing slides or fades</source>
        <translation>Weniger Bewegung: nichts gleitet oder blendet über</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache (Language)</translation>
    </message>
    <message>
        <source>Holds when the window is opened again</source>
        <translation>Gilt, wenn das Fenster das nächste Mal geöffnet wird</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>“%1” has this key. Give it another one first.</source>
        <translation>„%1“ hat diese Taste. Erst jenem eine andere geben.</translation>
    </message>
</context>
<context>
    <name>sdm::app::StatusLine</name>
    <message>
        <source>No run selected</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>HR %1, %2: %3</source>
        <translation>HR %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
</context>
<context>
    <name>sdm::app::TopBar</name>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the selected run</source>
        <translation>Den gewählten Lauf anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>Lower estimate</source>
        <translation>Untere Schätzung</translation>
    </message>
    <message>
        <source>In the region by the lower end of the estimate: the cautious count (B)</source>
        <translation>In der Region nach dem unteren Ende der Schätzung: die vorsichtige Zählung (B)</translation>
    </message>
    <message>
        <source>Plain estimate</source>
        <translation>Einfache Schätzung</translation>
    </message>
    <message>
        <source>In the region by the published estimate (B)</source>
        <translation>In der Region nach der veröffentlichten Schätzung (B)</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>Verliert die Schritte seit dem letzten Checkpoint</translation>
    </message>
    <message>
        <source>Loses what came after checkpoint-%1 (now at step %2)</source>
        <translation>Verliert, was nach checkpoint-%1 kam (jetzt bei Schritt %2)</translation>
    </message>
    <message>
        <source>Loses everything: there is no checkpoint yet</source>
        <translation>Verliert alles: Es gibt noch keinen Checkpoint</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Jetzt anhalten: %1</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>The accuracy a region must hold on its calibration data: part of the run&apos;s configuration</source>
        <translation>Die Genauigkeit, die eine Region auf ihren Kalibrierungsdaten halten muss: Teil der Konfiguration des Laufs</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>Modell von Schritt %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Model of step %1</source>
        <translation>Modell von Schritt %1</translation>
    </message>
    <message>
        <source> · final layer %1</source>
        <translation> · Endschicht %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (verschoben)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>A bundle of runs is only looked at. To change anything, bring its runs into a project: File, Bring in runs.</source>
        <translation>Ein Bündel mit Läufen lässt sich nur ansehen. Um etwas zu ändern, seine Läufe in ein Projekt importieren: Datei, Läufe importieren.</translation>
    </message>
    <message>
        <source>Steps %1 to %2</source>
        <translation>Schritte %1 bis %2</translation>
    </message>
    <message>
        <source>%1: show all steps again</source>
        <translation>%1: wieder alle Schritte zeigen</translation>
    </message>
    <message>
        <source>Alerts, log and hard negatives are those of these steps, and the answers of an evaluation in them (evaluations: %1).
Click, or Esc in a plot, shows all steps again.</source>
        <translation>Warnungen, Protokoll und Hard Negatives sind auf diese Schritte beschränkt, die Antworten auf eine Evaluation darin (Evaluationen: %1).
Ein Klick oder Esc in einem Bild zeigt wieder alle Schritte.</translation>
    </message>
</context>
<context>
    <name>sdm::app::WindowActions</name>
    <message>
        <source>New run…</source>
        <translation>Neuer Lauf…</translation>
    </message>
    <message>
        <source>Configure and start a run</source>
        <translation>Einen Lauf einrichten und starten</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>A real run of a small model: a minute or two on two cores</source>
        <translation>Ein echter Lauf eines kleinen Modells: ein bis zwei Minuten auf zwei Kernen</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open another project folder</source>
        <translation>Einen anderen Projektordner öffnen</translation>
    </message>
    <message>
        <source>Show project folder</source>
        <translation>Projektordner zeigen</translation>
    </message>
    <message>
        <source>Open the project&apos;s folder in the file manager</source>
        <translation>Den Projektordner in der Dateiverwaltung öffnen</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>Bericht schreiben…</translation>
    </message>
    <message>
        <source>One HTML page of the selected run, or of the runs that are compared: tables, what may be said, figures</source>
        <translation>Eine HTML-Seite über den gewählten Lauf oder die verglichenen Läufe: Tabellen, was sich sagen lässt, Abbildungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window; runs go on</source>
        <translation>Das Fenster schließen; Läufe gehen weiter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue the selected run from its last checkpoint</source>
        <translation>Den gewählten Lauf vom letzten Checkpoint aus fortsetzen</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Nach dem nächsten Checkpoint anhalten</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt anhalten</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>Verliert die Schritte seit dem letzten Checkpoint</translation>
    </message>
    <message>
        <source>Rename run…</source>
        <translation>Lauf umbenennen…</translation>
    </message>
    <message>
        <source>Give the selected run another name</source>
        <translation>Dem gewählten Lauf einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit, also one made elsewhere</source>
        <translation>Die letzte Änderung zurücknehmen, auch eine anderswo gemachte</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Noch einmal machen</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>In der Ansicht suchen</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to the page&apos;s filter line</source>
        <translation>Zur Filterzeile der Seite gehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous selection</source>
        <translation>Vorige Auswahl</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Next selection</source>
        <translation>Nächste Auswahl</translation>
    </message>
    <message>
        <source>Lower or plain estimate</source>
        <translation>Untere oder einfache Schätzung</translation>
    </message>
    <message>
        <source>Which estimate decides what is in the region</source>
        <translation>Welche Schätzung entscheidet, was in der Region ist</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Erscheinungsbild: %1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normaler Text</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next dock</source>
        <translation>Nächstes Dock</translation>
    </message>
    <message>
        <source>The keyboard goes from the page to the docks, one after the other</source>
        <translation>Der Tastaturfokus geht von der Seite zu den Docks, einem nach dem anderen</translation>
    </message>
    <message>
        <source>Previous dock</source>
        <translation>Voriges Dock</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Docks back to where they were at first</source>
        <translation>Docks wieder dort, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette…</translation>
    </message>
    <message>
        <source>Find and run any command, run, page or setting</source>
        <translation>Jeden Befehl, Lauf, jede Seite und Einstellung finden und ausführen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Keys, appearance and text size</source>
        <translation>Tasten, Erscheinungsbild und Textgröße</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>What the manual says of where the keyboard is</source>
        <translation>Was das Handbuch zu der Stelle sagt, an der der Tastaturfokus ist</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log, to paste into a report</source>
        <translation>Versionen, Projekt, Lauf und das Ende seines Protokolls, zum Einfügen in eine Meldung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>About SDM Workbench</source>
        <translation>Über SDM Workbench</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>Bündel öffnen…</translation>
    </message>
    <message>
        <source>Look at runs that came as one file, without changing anything</source>
        <translation>Läufe ansehen, die als eine Datei kamen, ohne etwas zu ändern</translation>
    </message>
    <message>
        <source>Bring in runs…</source>
        <translation>Läufe importieren…</translation>
    </message>
    <message>
        <source>Into this project: a bundle&apos;s runs, or what the Hugging Face Trainer, TensorBoard or an export wrote</source>
        <translation>In dieses Projekt: die Läufe eines Bündels oder was der Trainer von Hugging Face, TensorBoard oder ein Export geschrieben hat</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>Als Bündel speichern…</translation>
    </message>
    <message>
        <source>The selected run, or the runs that are compared, as one file</source>
        <translation>Der gewählte Lauf oder die verglichenen Läufe als eine Datei</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>Genau so noch einmal laufen lassen</translation>
    </message>
    <message>
        <source>The selected run&apos;s settings, seed and data once more; Compare then shows what came out equal</source>
        <translation>Einstellungen, Seed und Daten des gewählten Laufs noch einmal; „Vergleich“ zeigt dann, was gleich herauskam</translation>
    </message>
</context>
<context>
    <name>sdm::app::Workbench</name>
    <message>
        <source>This project cannot be read.</source>
        <translation>Dieses Projekt kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen…</translation>
    </message>
    <message>
        <source>sdm-runner %1</source>
        <translation>sdm-runner %1</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>Der Bericht ist geschrieben.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <translation>Es gibt keinen Lauf, über den zu berichten wäre.</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>Auf der Seite „Läufe“ einen wählen.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>Webseite (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Another program has the store.</source>
        <translation>Ein anderes Programm hat den Speicher.</translation>
    </message>
    <message>
        <source>What you changed is written as soon as it is free.</source>
        <translation>Was geändert wurde, wird geschrieben, sobald er frei ist.</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Some of its runs are no longer in the store.</source>
        <translation>Einige seiner Läufe sind nicht mehr im Speicher.</translation>
    </message>
    <message>
        <source>A run is in the trash.</source>
        <translation>Ein Lauf liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>%1 runs are in the trash.</source>
        <translation>%1 Läufe liegen im Papierkorb.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>The window speaks %1 when it is opened again.</source>
        <translation>Das Fenster erscheint auf %1, wenn es das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>Runs go on meanwhile.</source>
        <translation>Gestartete Läufe gehen währenddessen weiter.</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>Jetzt neu öffnen</translation>
    </message>
    <message>
        <source>There is no home folder to keep a project in.</source>
        <translation>Es gibt keinen persönlichen Ordner für ein Projekt.</translation>
    </message>
    <message>
        <source>Open a project folder, or set SDM_PROJECT.</source>
        <translation>Einen Projektordner öffnen oder SDM_PROJECT setzen.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>This project has no run %1.</source>
        <translation>Dieses Projekt hat keinen Lauf %1.</translation>
    </message>
    <message>
        <source>The Runs page lists those it has.</source>
        <translation>Die Seite „Läufe“ führt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>The demo is starting.</source>
        <translation>Die Demo startet.</translation>
    </message>
    <message>
        <source>It goes on if this window is closed.</source>
        <translation>Sie läuft weiter, auch wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>The configuration of %1 cannot be read.</source>
        <translation>Die Konfiguration von %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The run could not be started.</source>
        <translation>Der Lauf konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>A run waits in the queue.</source>
        <translation>Ein Lauf wartet in der Warteschlange.</translation>
    </message>
    <message>
        <source>%1 runs wait in the queue.</source>
        <translation>%1 Läufe warten in der Warteschlange.</translation>
    </message>
    <message>
        <source>They begin one after the other.</source>
        <translation>Sie beginnen einer nach dem anderen.</translation>
    </message>
    <message>
        <source>Nothing begins before the queue is started.</source>
        <translation>Nichts beginnt, bevor die Warteschlange gestartet ist.</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Das Rechenprogramm konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The engine died during “%1” (signal %2).</source>
        <translation>Das Rechenprogramm brach bei „%1“ ab (Signal %2).</translation>
    </message>
    <message>
        <source>Not every run of the queue could begin.</source>
        <translation>Nicht jeder Lauf der Warteschlange konnte beginnen.</translation>
    </message>
    <message>
        <source>The run could not be stopped.</source>
        <translation>Der Lauf konnte nicht angehalten werden.</translation>
    </message>
    <message>
        <source>The run did not finish after it was resumed.</source>
        <translation>Der Lauf wurde nach dem Fortsetzen nicht fertig.</translation>
    </message>
    <message>
        <source>The run did not finish.</source>
        <translation>Der Lauf wurde nicht fertig.</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>Ab Schritt %1 fortsetzen</translation>
    </message>
    <message>
        <source>%1 has finished.</source>
        <translation>%1 ist abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 has stopped.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>Everything up to its last checkpoint is kept.</source>
        <translation>Alles bis zum letzten Checkpoint bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The engine of %1 is gone.</source>
        <translation>Das Rechenprogramm von %1 läuft nicht mehr.</translation>
    </message>
    <message>
        <source>What came after step %1 is lost; it goes on from there.</source>
        <translation>Was nach Schritt %1 kam, ist verloren; von dort geht es weiter.</translation>
    </message>
    <message>
        <source>It had no checkpoint yet and starts over when resumed.</source>
        <translation>Er hatte noch keinen Checkpoint und beginnt beim Fortsetzen von vorn.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>Das Rechenprogramm (sdm-runner) wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Build it with ./run.sh --build-only, or set SDM_RUNNER to its path.</source>
        <translation>Mit ./run.sh --build-only bauen oder SDM_RUNNER auf seinen Pfad setzen.</translation>
    </message>
    <message>
        <source>Looked for it at:
%1</source>
        <translation>Gesucht wurde es hier:
%1</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Tags, notes, names and everything else stay as they came.</source>
        <translation>Schlagwörter, Notizen, Namen und alles andere bleiben, wie sie kamen.</translation>
    </message>
    <message>
        <source>Bring its runs into %1</source>
        <translation>Seine Läufe in %1 importieren</translation>
    </message>
    <message>
        <source>The checkpoint of step %1 cannot be taken.</source>
        <translation>Der Checkpoint von Schritt %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Look at its answers</source>
        <translation>Seine Antworten ansehen</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineClient</name>
    <message>
        <source>The engine closed the line.</source>
        <translation>Das Rechenprogramm hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The line to the engine was closed.</source>
        <translation>Die Verbindung zum Rechenprogramm wurde geschlossen.</translation>
    </message>
    <message>
        <source>The engine sent a line without an end.</source>
        <translation>Das Rechenprogramm sandte eine Zeile ohne Ende.</translation>
    </message>
    <message>
        <source>The engine speaks protocol %1, this window %2. Install both from one version.</source>
        <translation>Das Rechenprogramm spricht Protokoll %1, dieses Fenster %2. Beide aus derselben Version installieren.</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineProcess</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>Das Rechenprogramm (sdm-runner) wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) could not be started.</source>
        <translation>Das Rechenprogramm (sdm-runner) konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The engine ended by signal %1, several times in a minute.</source>
        <translation>Das Rechenprogramm endete durch Signal %1, mehrmals in einer Minute.</translation>
    </message>
    <message>
        <source>The engine ended with exit code %1, several times in a minute.</source>
        <translation>Das Rechenprogramm endete mit Code %1, mehrmals in einer Minute.</translation>
    </message>
</context>
<context>
    <name>sdm::client::RunnerQuestion</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>Das Rechenprogramm (sdm-runner) wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The engine ended without an answer.</source>
        <translation>Das Rechenprogramm endete ohne Antwort.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationModel</name>
    <message>
        <source>first layer</source>
        <translation>erste Schicht</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>Median von %1</translation>
    </message>
    <message>
        <source>range of %1</source>
        <translation>Spanne von %1</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Final layers</source>
        <translation>Endschichten</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationsTab</name>
    <message>
        <source>Published numbers</source>
        <translation>Veröffentlichte Zahlen</translation>
    </message>
    <message>
        <source>Share inside, and how far the draw moves it</source>
        <translation>Anteil innen und wie weit die Ziehung ihn verschiebt</translation>
    </message>
    <message>
        <source>Disc: the first final layer. Ticks: every final layer.</source>
        <translation>Scheibe: die erste Endschicht. Striche: jede Endschicht.</translation>
    </message>
    <message>
        <source>Share inside by final layer</source>
        <translation>Anteil innen nach Endschicht</translation>
    </message>
    <message>
        <source>Ablation table</source>
        <translation>Ablationstabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Beside one&apos;s own what the paper printed for the same rows: %1</source>
        <translation>Neben den eigenen Werten, was das Paper für dieselben Zeilen druckte: %1</translation>
    </message>
    <message>
        <source>Remarks on the table</source>
        <translation>Anmerkungen zur Tabelle</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>Die Läufe können nicht verglichen werden.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertModel</name>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertRulesDialog</name>
    <message>
        <source>Tell me on the desktop while no window of the workbench is in front</source>
        <translation>Auf dem Desktop melden, solange kein Fenster der Workbench im Vordergrund ist</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>Regeln für Warnungen</translation>
    </message>
    <message>
        <source>New alerts, and runs that fail or lose their process</source>
        <translation>Neue Warnungen und Läufe, die fehlschlagen oder ihren Prozess verlieren</translation>
    </message>
    <message>
        <source>This desktop has no place for such notes just now: none will be seen.</source>
        <translation>Dieser Desktop kann solche Meldungen gerade nicht zeigen: Keine wird zu sehen sein.</translation>
    </message>
    <message>
        <source>Usual rules</source>
        <translation>Übliche Regeln</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1: how serious</source>
        <translation>%1: Schweregrad</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <translation>%1: Grenzwert</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertsDock</name>
    <message>
        <source>Nothing to look at. Failures and warnings of every run of this project appear here.</source>
        <translation>Nichts zu beachten. Fehlschläge und Warnungen jedes Laufs dieses Projekts erscheinen hier.</translation>
    </message>
    <message>
        <source>Alerts of all runs</source>
        <translation>Warnungen aller Läufe</translation>
    </message>
    <message>
        <source>Enter or a click goes to the run and its log</source>
        <translation>Eingabe oder ein Klick führt zum Lauf und seinem Protokoll</translation>
    </message>
    <message>
        <source>The alerts cannot be read.</source>
        <translation>Die Warnungen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>Regeln für Warnungen</translation>
    </message>
    <message>
        <source>What raises an alert, how serious it is, and whether the desktop tells you</source>
        <translation>Was eine Warnung auslöst, wie ernst sie ist und ob der Desktop sie meldet</translation>
    </message>
    <message>
        <source>Alerts: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>Nothing to look at in these steps.</source>
        <translation>In diesen Schritten nichts zu beachten.</translation>
    </message>
    <message>
        <source>The rules cannot be held against the runs.</source>
        <translation>Die Regeln können nicht auf die Läufe angewandt werden.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlphaExplorer</name>
    <message>
        <source>no region (R)</source>
        <translation>keine Region (R)</translation>
    </message>
    <message>
        <source>ψ(%1) %2</source>
        <translation>ψ(%1) %2</translation>
    </message>
    <message>
        <source>q′min %1 · %2</source>
        <translation>q′min %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Another α</source>
        <translation>Anderes α</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>α of the preview, in hundredths</source>
        <translation>α der Vorschau, in Hundertsteln</translation>
    </message>
    <message>
        <source>What the same answers would be at another α (arrow keys)</source>
        <translation>Was dieselben Antworten bei anderem α wären (Pfeiltasten)</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>Vorschau, nicht angewandt</translation>
    </message>
    <message>
        <source>Back to the thresholds these answers were judged by</source>
        <translation>Zurück zu den Schwellen, nach denen diese Antworten beurteilt wurden</translation>
    </message>
    <message>
        <source>The command that calibrates this layer for this α. Answers that were judged stay as they were.</source>
        <translation>Der Befehl, der diese Schicht für dieses α kalibriert. Beurteilte Antworten bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>Share and accuracy inside at the chosen α</source>
        <translation>Anteil und Genauigkeit innen beim gewählten α</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>inside, as judged</source>
        <translation>innen, wie beurteilt</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>accuracy, as judged</source>
        <translation>Genauigkeit, wie beurteilt</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (verschoben)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 right, 95 %: %3</source>
        <translation>%1 von %2 richtig, 95 %: %3</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>As judged at α %1: %2</source>
        <translation>Wie beurteilt bei α %1: %2</translation>
    </message>
    <message>
        <source>Preview at α %1: %2</source>
        <translation>Vorschau bei α %1: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerComparisonView</name>
    <message>
        <source>Numbers of both answers</source>
        <translation>Werte beider Antworten</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Training documents next to both answers</source>
        <translation>Trainingsdokumente in der Nähe beider Antworten</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>Distanz zu dieser</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy both answers and what differs as text</source>
        <translation>Beide Antworten und ihre Unterschiede als Text kopieren</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>Go to the pinned answer</source>
        <translation>Zur angehefteten Antwort gehen</translation>
    </message>
    <message>
        <source>Pin an answer with P: it stays here, beside each answer that is chosen after it.</source>
        <translation>Mit P eine Antwort anheften: Sie bleibt hier, neben jeder danach gewählten Antwort.</translation>
    </message>
    <message>
        <source>%1 is pinned. Choose another answer to see both beside each other.</source>
        <translation>%1 ist angeheftet. Eine andere Antwort wählen, um beide nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Angeheftet: %1</translation>
    </message>
    <message>
        <source>This: %1</source>
        <translation>Diese: %1</translation>
    </message>
    <message>
        <source>From the pinned one: %1</source>
        <translation>Gegenüber der angehefteten: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Their layers stand on different training documents: there are no neighbours in common.</source>
        <translation>Ihre Schichten stützen sich auf verschiedene Trainingsdokumente: Gemeinsame Nachbarn gibt es nicht.</translation>
    </message>
    <message>
        <source>The neighbours of both are not recorded by name.</source>
        <translation>Die Nachbarn sind nicht für beide mit Namen festgehalten.</translation>
    </message>
    <message>
        <source>Neighbours in common: %1, of %2 named ones of the pinned answer and %3 of this</source>
        <translation>Gemeinsame Nachbarn: %1, von %2 benannten der angehefteten Antwort und %3 dieser Antwort</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerEdits</name>
    <message>
        <source>Take tags away</source>
        <translation>Schlagwörter entfernen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n selected answers, separated by commas:</source>
        <translation>
            <numerusform>Schlagwörter der gewählten Antwort, durch Kommas getrennt (%n):</numerusform>
            <numerusform>Schlagwörter von %n gewählten Antworten, durch Kommas getrennt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>A note on %n selected answers:</source>
        <translation>
            <numerusform>Eine Notiz zu %n gewählten Antwort:</numerusform>
            <numerusform>Eine Notiz zu %n gewählten Antworten:</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Verschlagworten…</translation>
    </message>
    <message>
        <source>Take tags away…</source>
        <translation>Schlagwörter entfernen…</translation>
    </message>
    <message>
        <source>Flag, or take the flag away</source>
        <translation>Markieren oder die Markierung entfernen</translation>
    </message>
    <message>
        <source>Mark as viewed, or as not</source>
        <translation>Als gesehen vermerken oder als nicht gesehen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Save these filters as a slice</source>
        <translation>Diese Filter als Ausschnitt speichern</translation>
    </message>
    <message>
        <source>Name, in place of the slice that has it:</source>
        <translation>Name, anstelle des Ausschnitts, der ihn schon hat:</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerLine</name>
    <message>
        <source>Open in Generations</source>
        <translation>In „Antworten“ öffnen</translation>
    </message>
    <message>
        <source>List them in Generations</source>
        <translation>In „Antworten“ auflisten</translation>
    </message>
    <message>
        <source>Copy their ids</source>
        <translation>IDs kopieren</translation>
    </message>
    <message>
        <source>The page of answers lists the enclosed ones alone, until that filter is removed</source>
        <translation>Die Seite der Antworten führt nur die eingeschlossenen auf, bis dieser Filter entfernt wird</translation>
    </message>
    <message>
        <source>Discs are right, crosses wrong; the bars at the edges count both, wrong ones in red. Click an answer to see what it is, drag with Alt around several. N goes to the next wrong one inside the region, J and K along q′, 0, 1 and A split by true label, X changes the scale.</source>
        <translation>Scheiben sind richtig, Kreuze falsch; die Balken am Rand zählen beide, falsche in Rot. Ein Klick auf eine Antwort zeigt, was sie ist, Ziehen mit Alt schließt mehrere ein. N geht zur nächsten falschen in der Region, J und K entlang q′, 0, 1 und A teilen nach wahrem Label, X wechselt die Skala.</translation>
    </message>
    <message>
        <source>No answer is enclosed.</source>
        <translation>Keine Antwort ist eingeschlossen.</translation>
    </message>
    <message>
        <source>Enclosed: %1 answers, %2 predicted right, %3 wrong; %4 inside the region.</source>
        <translation>Eingeschlossen: %1 Antworten, %2 richtig vorhergesagt, %3 falsch; %4 in der Region.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerListModel</name>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>Which answer it is</source>
        <translation>Welche Antwort es ist</translation>
    </message>
    <message>
        <source>Distance between its features and those of its nearest training document</source>
        <translation>Abstand zwischen ihren Merkmalen und denen des nächsten Trainingsdokuments</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerScope</name>
    <message>
        <source>Whose answers</source>
        <translation>Wessen Antworten</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>All evaluations of this run</source>
        <translation>Alle Evaluationen dieses Laufs</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerSearch</name>
    <message>
        <source>Search answers: words, &quot;a phrase&quot;, wor*, -without, /regular expression/</source>
        <translation>Antworten suchen: Wörter, &quot;eine Wendung&quot;, wor*, -ohne, /regulärer Ausdruck/</translation>
    </message>
    <message>
        <source>Ctrl+F; F3 and Shift+F3 step through what was found. A regular expression stands between slashes, with an i behind them where letters may be of any case: /wol(f|ves)/i</source>
        <translation>Strg+F; F3 und Umschalt+F3 gehen durch die Treffer. Ein regulärer Ausdruck steht zwischen Schrägstrichen, mit einem i dahinter, wenn Groß- und Kleinschreibung gleich gelten: /wol(f|ves)/i</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Antworten suchen</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Read the search as one regular expression</source>
        <translation>Die Suche als einen regulären Ausdruck lesen</translation>
    </message>
    <message>
        <source>Not a regular expression: %1, at character %2. The answers are still those of the search before.</source>
        <translation>Kein regulärer Ausdruck: %1, bei Zeichen %2. Die Antworten sind noch die der vorigen Suche.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerTable</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>sdm::ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Details der Meldung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardBar</name>
    <message>
        <source>Metric of your own…</source>
        <translation>Eigene Metrik…</translation>
    </message>
    <message>
        <source>Add a metric made of others</source>
        <translation>Eine aus anderen gebildete Metrik hinzufügen</translation>
    </message>
    <message>
        <source>A plot of an expression over other metrics, such as hr.monitor * hr_accuracy.monitor</source>
        <translation>Ein Bild eines Ausdrucks über andere Metriken, etwa hr.monitor * hr_accuracy.monitor</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardView</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Baseline: %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 (%3)</source>
        <translation>%1  %2 (%3)</translation>
    </message>
    <message>
        <source>Change the metric…</source>
        <translation>Metrik ändern…</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>Metrik entfernen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CheckpointPanel</name>
    <message>
        <source>Which checkpoint</source>
        <translation>Welcher Checkpoint</translation>
    </message>
    <message>
        <source>Final layers from this one…</source>
        <translation>Endschichten aus diesem…</translation>
    </message>
    <message>
        <source>A new run that tunes nothing: it answers and trains final layers with the chosen row&apos;s checkpoint as its model. What this run has chosen stays as it is.</source>
        <translation>Ein neuer Lauf, der nichts abstimmt: Er antwortet und trainiert Endschichten mit dem Checkpoint der gewählten Zeile als Modell. Was dieser Lauf gewählt hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Checkpoints to choose from</source>
        <translation>Wählbare Checkpoints</translation>
    </message>
    <message>
        <source>The lowest evaluation loss is chosen, the earlier of equals: step %1 · share and accuracy by the %2 of what was judged along the way. Once a run has gone on with it, that cannot be changed; more candidates come from more evaluations an epoch.</source>
        <translation>Der kleinste Evaluationsverlust wird gewählt, bei gleichen der frühere: Schritt %1 · Anteil und Genauigkeit (%2) des unterwegs Beurteilten. Hat ein Lauf damit weitergearbeitet, lässt sich das nicht mehr ändern; mehr Evaluationen je Epoche ergeben mehr Kandidaten.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChipsBar</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Den Filter %1 entfernen</translation>
    </message>
    <message>
        <source>%1
Click to remove; Ctrl+Shift+X removes all</source>
        <translation>%1
Klick entfernt ihn; Strg+Umschalt+X entfernt alle</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChoiceMenu</name>
    <message>
        <source>Centred mean: as many steps before as after</source>
        <translation>Zentriertes Mittel: ebenso viele Schritte davor wie danach</translation>
    </message>
    <message>
        <source>Gaussian mean: the nearest steps weigh most</source>
        <translation>Gauß-Mittel: die nächsten Schritte wiegen am meisten</translation>
    </message>
    <message>
        <source>Exponential mean: of what came before, without bias at the start</source>
        <translation>Exponentielles Mittel: über das Bisherige, ohne Verzerrung am Anfang</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Hours at work, stops left out</source>
        <translation>Laufzeit in Stunden, ohne Pausen</translation>
    </message>
    <message>
        <source>Share of the run&apos;s steps</source>
        <translation>Anteil an den Schritten des Laufs</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Layers trained</source>
        <translation>Trainierte Schichten</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Fortsetzungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Ends of epochs</source>
        <translation>Enden der Epochen</translation>
    </message>
    <message>
        <source>X axis</source>
        <translation>x-Achse</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Mean of %1 steps, each step kept faint</source>
        <translation>Mittel über %1 Schritte, jeder Schritt bleibt blass</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command, run, page or setting</source>
        <translation>Befehl, Lauf, Seite oder Einstellung eingeben</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>%1 found. Enter does it, Escape leaves.</source>
        <translation>%1 gefunden. Eingabe führt aus, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ComparePage</name>
    <message>
        <source>Ablations</source>
        <translation>Ablationen</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>No runs yet. Run the demo twice with different presets to have something to compare.</source>
        <translation>Noch keine Läufe. Die Demo zweimal mit verschiedenen Voreinstellungen starten, um etwas zum Vergleichen zu haben.</translation>
    </message>
    <message>
        <source>The tables come from the final layers: they are here when a run has finished.</source>
        <translation>Die Tabellen kommen von den Endschichten: Sie sind da, wenn ein Lauf abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CompareTab</name>
    <message>
        <source>Choose a second run above: this holds runs against each other.</source>
        <translation>Oben einen zweiten Lauf wählen: Hier werden Läufe miteinander verglichen.</translation>
    </message>
    <message>
        <source>Choose at least one run above.</source>
        <translation>Oben mindestens einen Lauf wählen.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridModel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>ŷ = %1</source>
        <translation>ŷ = %1</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>y: the true label; ŷ: the predicted one; all: over both</source>
        <translation>y: das wahre Label; ŷ: das vorhergesagte; alle: über beide</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>in der Region</translation>
    </message>
    <message>
        <source>of every answer</source>
        <translation>jeder Antwort</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 predicted right</source>
        <translation>%1, %2: %3 von %4 richtig vorhergesagt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>every answer
accuracy</source>
        <translation>jede Antwort
Genauigkeit</translation>
    </message>
    <message>
        <source>every answer
95&#xa0;%</source>
        <translation>jede Antwort
95 %</translation>
    </message>
    <message>
        <source>every answer
n</source>
        <translation>jede Antwort
n</translation>
    </message>
    <message>
        <source>inside the region
accuracy</source>
        <translation>in der Region
Genauigkeit</translation>
    </message>
    <message>
        <source>inside the region
95&#xa0;%</source>
        <translation>in der Region
95 %</translation>
    </message>
    <message>
        <source>inside the region
n</source>
        <translation>in der Region
n</translation>
    </message>
    <message>
        <source>inside the region
share</source>
        <translation>in der Region
Anteil</translation>
    </message>
    <message>
        <source>inside the region
against&#xa0;α</source>
        <translation>in der Region
gegen α</translation>
    </message>
    <message>
        <source>%1: none inside</source>
        <translation>%1: keine innen</translation>
    </message>
    <message>
        <source>%1: %2 inside, accuracy %3, %4</source>
        <translation>%1: %2 innen, Genauigkeit %3, %4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridPanel</name>
    <message>
        <source>Accuracy by class and by prediction</source>
        <translation>Genauigkeit nach Klasse und nach Vorhersage</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the grid as CSV</source>
        <translation>Die Tabelle als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConfigDraft</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConfigTab</name>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Differing settings</source>
        <translation>Verschiedene Einstellungen</translation>
    </message>
    <message>
        <source>Differing settings of the other runs</source>
        <translation>Verschiedene Einstellungen der anderen Läufe</translation>
    </message>
    <message>
        <source>%1 of %2 settings differ</source>
        <translation>%1 von %2 Einstellungen sind verschieden</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ContextLine</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (verschoben)</translation>
    </message>
    <message>
        <source>final layer %1 of %2</source>
        <translation>Endschicht %1 von %2</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>Schicht von Schritt %1</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>The test set all of this page is about</source>
        <translation>Die Testmenge, um die es auf dieser Seite geht</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Which layer judged; final layer 1 is the published procedure&apos;s</source>
        <translation>Welche Schicht geurteilt hat; Endschicht 1 ist die des veröffentlichten Verfahrens</translation>
    </message>
    <message>
        <source>Test set beside it</source>
        <translation>Testmenge daneben</translation>
    </message>
    <message>
        <source>A second test set on the same axes</source>
        <translation>Eine zweite Testmenge auf denselben Achsen</translation>
    </message>
    <message>
        <source>The largest gap between the two distributions: 0 where the sets are alike, 1 where they have no place in common</source>
        <translation>Die größte Lücke zwischen den beiden Verteilungen: 0, wo die Mengen gleich sind, 1, wo sie keine Stelle gemeinsam haben</translation>
    </message>
    <message>
        <source>%1 · %2 · model of step %3 · %4 · %5 · α %6 · n %7</source>
        <translation>%1 · %2 · Modell von Schritt %3 · %4 · %5 · α %6 · n %7</translation>
    </message>
    <message>
        <source>nothing beside</source>
        <translation>nichts daneben</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>daneben %1</translation>
    </message>
    <message>
        <source>From the model of step %1; the layer was made at step %2 with %3 training documents as support.</source>
        <translation>Vom Modell aus Schritt %1; die Schicht entstand bei Schritt %2 mit %3 Trainingsdokumenten als Stütze.</translation>
    </message>
    <message>
        <source>The layer was calibrated again (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>Die Schicht wurde neu kalibriert (%1), nachdem sie diese Antworten beurteilt hatte: Die Zahlen sind die der damaligen Schicht.</translation>
    </message>
    <message>
        <source>The layer was updated (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>Die Schicht wurde aktualisiert (%1), nachdem sie diese Antworten beurteilt hatte: Die Zahlen sind die der damaligen Schicht.</translation>
    </message>
    <message>
        <source>The run has moved on to step %1.</source>
        <translation>Der Lauf ist inzwischen bei Schritt %1.</translation>
    </message>
    <message>
        <source>There is a newer evaluation of this test set.</source>
        <translation>Es gibt eine neuere Evaluation dieser Testmenge.</translation>
    </message>
    <message>
        <source>Show the final one</source>
        <translation>Das Endergebnis zeigen</translation>
    </message>
    <message>
        <source>Show that of step %1</source>
        <translation>Die von Schritt %1 zeigen</translation>
    </message>
    <message>
        <source>Processes computed differently: %1.</source>
        <translation>Prozesse rechneten verschieden: %1.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CurvesTab</name>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>The runs cannot be drawn.</source>
        <translation>Die Läufe können nicht gezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivationView</name>
    <message>
        <source>%1  ← stops here</source>
        <translation>%1  ← hier aufgehalten</translation>
    </message>
    <message>
        <source>It would still be admitted, all else as it is:</source>
        <translation>Sie würde noch zugelassen, alles andere gleich:</translation>
    </message>
    <message>
        <source>To be admitted, all else as it is:</source>
        <translation>Um zugelassen zu werden, alles andere gleich:</translation>
    </message>
    <message>
        <source>How the verdict came about</source>
        <translation>Wie das Urteil zustande kam</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivedDialog</name>
    <message>
        <source>A metric made of others</source>
        <translation>Eine aus anderen gebildete Metrik</translation>
    </message>
    <message>
        <source>hr.monitor * hr_accuracy.monitor</source>
        <translation>hr.monitor * hr_accuracy.monitor</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>as the plot is called</source>
        <translation>Titel des Bilds</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>Name der Metrik</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>+ - * / and parentheses, min, max, abs, log. delta(x) is x less x of the baseline run. A metric counts with what it last was.</source>
        <translation>+ - * / und Klammern, min, max, abs, log. delta(x) ist x minus x des Baseline-Laufs. Eine Metrik zählt mit ihrem letzten Wert.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The board has a metric of this name.</source>
        <translation>Die Tafel hat schon eine Metrik dieses Namens.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExampleModel</name>
    <message>
        <source>%1. Click to sort by it, with Shift to sort by it as well</source>
        <translation>%1. Ein Klick sortiert danach, mit Umschalt zusätzlich zu den anderen Spalten</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExportMenu</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>LaTeX with n and intervals</source>
        <translation>LaTeX mit n und Intervallen</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save %1</source>
        <translation>%1 kopieren oder speichern</translation>
    </message>
    <message>
        <source>The table as text, for a paper, a sheet or a script</source>
        <translation>Die Tabelle als Text, für ein Paper, ein Tabellenblatt oder ein Skript</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExpressionLine</name>
    <message>
        <source>Metrics and numbers with + - * / and parentheses; min, max, abs, log; delta(x) is x less x of the baseline run. A blank on both sides of / divides. Ctrl+Space says what may stand here</source>
        <translation>Metriken und Zahlen mit + - * / und Klammern; min, max, abs, log; delta(x) ist x minus x des Baseline-Laufs. Mit Leerzeichen auf beiden Seiten teilt /. Strg+Leertaste sagt, was hier stehen kann</translation>
    </message>
    <message>
        <source>It ends early: expected %1.</source>
        <translation>Der Ausdruck endet zu früh: erwartet %1.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
    <message>
        <source>There is no metric %1. A blank on both sides of / divides.</source>
        <translation>Es gibt keine Metrik %1. Mit Leerzeichen auf beiden Seiten teilt /.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetRow</name>
    <message>
        <source>%1, %2 answers</source>
        <translation>%1, %2 Antworten</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetsPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Show every answer again (Ctrl+Shift+X)</source>
        <translation>Wieder jede Antwort zeigen (Strg+Umschalt+X)</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FilmStrip</name>
    <message>
        <source>The document through the run&apos;s evaluations</source>
        <translation>Das Dokument durch die Evaluationen des Laufs</translation>
    </message>
    <message>
        <source>new text</source>
        <translation>neuer Text</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FirstBatchPanel</name>
    <message>
        <source>Name a model and a training file: then the first documents appear here as the model sees them.</source>
        <translation>Ein Modell und eine Trainingsdatei angeben: Dann erscheinen hier die ersten Dokumente, wie das Modell sie sieht.</translation>
    </message>
    <message>
        <source>Reading the first documents…</source>
        <translation>Die ersten Dokumente werden gelesen…</translation>
    </message>
    <message>
        <source>First batch of the new run</source>
        <translation>Erster Batch des neuen Laufs</translation>
    </message>
    <message>
        <source>Cancelled. Any change of the form asks again.</source>
        <translation>Abgebrochen. Jede Änderung des Formulars fragt erneut.</translation>
    </message>
    <message>
        <source>%1 of the %2 documents of the first batch. Grey tokens are masked and give no loss; underlined ones are learnt. A coin decides whether a document comes with its right answer or its wrong one.</source>
        <translation>%1 der %2 Dokumente des ersten Batchs. Graue Token sind maskiert und geben keinen Verlust; unterstrichene werden gelernt. Ein Münzwurf entscheidet, ob ein Dokument mit seiner richtigen oder seiner falschen Antwort kommt.</translation>
    </message>
    <message>
        <source>%1, right answer: %2 tokens, %3 learnt</source>
        <translation>%1, richtige Antwort: %2 Token, %3 gelernt</translation>
    </message>
    <message>
        <source>%1, wrong answer: %2 tokens, %3 learnt</source>
        <translation>%1, falsche Antwort: %2 Token, %3 gelernt</translation>
    </message>
    <message>
        <source>%1; longer than model.max_length</source>
        <translation>%1; länger als model.max_length</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlipMatrixView</name>
    <message>
        <source>Verdicts of the two runs</source>
        <translation>Urteile der beiden Läufe</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4: %5 documents, %6 right by the first, %7 right by the second</source>
        <translation>%1 nach %2, %3 nach %4: %5 Dokumente, %6 richtig nach dem ersten, %7 richtig nach dem zweiten</translation>
    </message>
    <message>
        <source>%1 ↓</source>
        <translation>%1 ↓</translation>
    </message>
    <message>
        <source>%1 →</source>
        <translation>%1 →</translation>
    </message>
    <message>
        <source>✓ %1 → %2</source>
        <translation>✓ %1 → %2</translation>
    </message>
    <message>
        <source>%1
Return or a click lists them</source>
        <translation>%1
Eingabe oder ein Klick listet sie auf</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlippedAnswersModel</name>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>1 − %1</source>
        <translation>1 − %1</translation>
    </message>
    <message>
        <source>Answer: %1
Reference: %2</source>
        <translation>Antwort: %1
Referenz: %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Verdict of %1</source>
        <translation>Urteil von %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>q&apos;</source>
        <translation>q&apos;</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlipsTab</name>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Erster Lauf</translation>
    </message>
    <message>
        <source>The second run as the first</source>
        <translation>Der zweite Lauf als erster</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Zweiter Lauf</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Antworten werden gelesen…</translation>
    </message>
    <message>
        <source>Documents of the chosen cell</source>
        <translation>Dokumente der gewählten Zelle</translation>
    </message>
    <message>
        <source>Choose two different runs</source>
        <translation>Zwei verschiedene Läufe wählen</translation>
    </message>
    <message>
        <source>A run held against itself says nothing.</source>
        <translation>Ein Lauf, mit sich selbst verglichen, sagt nichts.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>The two runs cannot be compared.</source>
        <translation>Die beiden Läufe können nicht verglichen werden.</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (verschoben)</translation>
    </message>
    <message>
        <source>Choose a cell above: its documents are listed here with both answers.</source>
        <translation>Oben eine Zelle wählen: Ihre Dokumente werden hier mit beiden Antworten aufgelistet.</translation>
    </message>
    <message>
        <source>Nothing to pair</source>
        <translation>Nichts zu paaren</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4</source>
        <translation>%1 nach %2, %3 nach %4</translation>
    </message>
    <message>
        <source>%1 documents; words against the reference: moved underlined, added boxed, missing struck through</source>
        <translation>%1 Dokumente; Wörter gegen die Referenz: verschobene unterstrichen, zugefügte gerahmt, fehlende durchgestrichen</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1</source>
        <translation>Die Antworten können nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationDetail</name>
    <message>
        <source>its own verdict: Yes</source>
        <translation>eigenes Urteil: Yes</translation>
    </message>
    <message>
        <source>its own verdict: No</source>
        <translation>eigenes Urteil: No</translation>
    </message>
    <message>
        <source>gives no verdict of its own</source>
        <translation>gibt kein eigenes Urteil</translation>
    </message>
    <message>
        <source>format right</source>
        <translation>Format richtig</translation>
    </message>
    <message>
        <source>sentence tags missing</source>
        <translation>Satz-Tags fehlen</translation>
    </message>
    <message>
        <source>the layer&apos;s: Yes</source>
        <translation>Urteil der Schicht: Yes</translation>
    </message>
    <message>
        <source>the layer&apos;s: No</source>
        <translation>Urteil der Schicht: No</translation>
    </message>
    <message>
        <source>cut at the generation&apos;s limit</source>
        <translation>an der Grenze der Generierung abgeschnitten</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>Answers around it</source>
        <translation>Antworten ringsum</translation>
    </message>
    <message>
        <source>The same document everywhere</source>
        <translation>Dasselbe Dokument überall</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Rohdatensatz</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Answer, changes marked</source>
        <translation>Antwort, Änderungen markiert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Through time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Looking it up in the other evaluations…</source>
        <translation>Wird in den anderen Evaluationen gesucht…</translation>
    </message>
    <message>
        <source>Select an answer to see what decided about it.</source>
        <translation>Eine Antwort wählen, um zu sehen, was über sie entschied.</translation>
    </message>
    <message>
        <source>Distance among the calibration answers</source>
        <translation>Distanz unter den Kalibrierungsantworten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Reading the layer&apos;s distances…</source>
        <translation>Die Distanzen der Schicht werden gelesen…</translation>
    </message>
    <message>
        <source>No distance: the answer was not judged.</source>
        <translation>Keine Distanz: Die Antwort wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Mit %1 vergleichen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationsPage</name>
    <message>
        <source>The answer chosen elsewhere cannot be found.</source>
        <translation>Die anderswo gewählte Antwort ist nicht zu finden.</translation>
    </message>
    <message>
        <source>What lies around the answer cannot be read.</source>
        <translation>Was rings um die Antwort liegt, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 Antworten</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>Kein Lauf ist gewählt. Einen starten oder von der Seite „Läufe“ öffnen.</translation>
    </message>
    <message>
        <source>No answers have been judged yet. The first appear with the first evaluation of this run.</source>
        <translation>Noch keine Antworten wurden beurteilt. Die ersten erscheinen mit der ersten Evaluation dieses Laufs.</translation>
    </message>
    <message>
        <source>No answer passes these filters, nor would any if one of them were removed. Ctrl+Shift+X clears them all.</source>
        <translation>Keine Antwort besteht diese Filter, auch nicht, wenn einer davon entfiele. Strg+Umschalt+X entfernt alle.</translation>
    </message>
    <message>
        <source>No answer passes these filters. &quot;%1&quot; empties the list: without it there are %2 answers.</source>
        <translation>Keine Antwort besteht diese Filter. „%1“ leert die Liste: Ohne ihn sind es %2 Antworten.</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Filters that were saved under a name</source>
        <translation>Filter, die unter einem Namen gespeichert sind</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the listed answers, all of them, as CSV or JSON lines</source>
        <translation>Alle aufgelisteten Antworten als CSV oder JSON-Zeilen speichern</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation>Die Filter zeigen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Antworten werden gelesen…</translation>
    </message>
    <message>
        <source>The answers cannot be listed.</source>
        <translation>Die Antworten können nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Some answers cannot be read.</source>
        <translation>Einige Antworten können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Show through time and in all runs</source>
        <translation>Im Verlauf und in allen Läufen zeigen</translation>
    </message>
    <message>
        <source>Find this sentence in all runs</source>
        <translation>Diesen Satz in allen Läufen suchen</translation>
    </message>
    <message>
        <source>Answers called the same and as sure</source>
        <translation>Antworten mit gleicher Vorhersage und gleicher Sicherheit</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No slice was saved yet</source>
        <translation>Noch kein Ausschnitt gespeichert</translation>
    </message>
    <message>
        <source>Save these filters as a slice…</source>
        <translation>Diese Filter als Ausschnitt speichern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The slice &quot;%1&quot; cannot be used.</source>
        <translation>Der Ausschnitt „%1“ kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Save the listed answers</source>
        <translation>Die aufgelisteten Antworten speichern</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;CSV (*.csv)</source>
        <translation>JSON-Zeilen (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 answers were saved to %2</source>
        <translation>%1 Antworten wurden in %2 gespeichert</translation>
    </message>
    <message>
        <source>The answers cannot be saved.</source>
        <translation>Die Antworten können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>Sortiert nach %1</translation>
    </message>
    <message>
        <source>The answers are not listed.</source>
        <translation>Die Antworten sind nicht aufgelistet.</translation>
    </message>
    <message>
        <source>Reading them was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Sort by one column or several, one after the other</source>
        <translation>Nach einer Spalte sortieren oder nach mehreren nacheinander</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up reading the answers</source>
        <translation>Das Lesen der Antworten abbrechen</translation>
    </message>
    <message>
        <source>Slice over training</source>
        <translation>Ausschnitt im Trainingsverlauf</translation>
    </message>
    <message>
        <source>Pin, to compare others with it</source>
        <translation>Anheften, um andere damit zu vergleichen</translation>
    </message>
    <message>
        <source>Compare with the pinned answer</source>
        <translation>Mit der angehefteten Antwort vergleichen</translation>
    </message>
    <message>
        <source>Follow over training</source>
        <translation>Im Trainingsverlauf verfolgen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HardNegativeModel</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>in der Verlustfunktion</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Falsche Antwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>Die Schicht</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Epoch in which the model gave this answer</source>
        <translation>Epoche, in der das Modell diese Antwort gab</translation>
    </message>
    <message>
        <source>The model&apos;s own greedy answer, against the reference</source>
        <translation>Die eigene greedy-Antwort des Modells, gegen die Referenz</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran falsch ist</translation>
    </message>
    <message>
        <source>Fooled: the layer of that time took it for right (s of class 1 at least 0.6). Caught: at most 0.4.</source>
        <translation>Getäuscht: Die Schicht jener Zeit hielt sie für richtig (s von Klasse 1 mindestens 0,6). Erkannt: höchstens 0,4.</translation>
    </message>
    <message>
        <source>Whether it stood in for the offline negative in the loss</source>
        <translation>Ob sie in der Verlustfunktion an die Stelle des Offline-Negativs trat</translation>
    </message>
    <message>
        <source>Kept and promoted ones go into the patch of the data, banned ones never do</source>
        <translation>Behaltene und beförderte gehen in den Patch der Daten ein, ausgeschlossene nie</translation>
    </message>
    <message>
        <source>Training, calibration (evaluation) or the final layer&apos;s data</source>
        <translation>Training, Kalibrierung (Evaluation) oder die Daten der Endschicht</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HardNegativesPage</name>
    <message>
        <source>Hard negatives</source>
        <translation>Hard Negatives</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>Läufe mit Hard Negatives erzeugen ab der zweiten Epoche.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Stay wrong</source>
        <translation>Bleiben falsch</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Falsche Antworten</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Ends the choice made in the map</source>
        <translation>Hebt die in der Karte getroffene Auswahl auf</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>fooled first</source>
        <translation>getäuschte zuerst</translation>
    </message>
    <message>
        <source>Order of the wrong answers</source>
        <translation>Reihenfolge der falschen Antworten</translation>
    </message>
    <message>
        <source>Fooled first: those the layer took for right most surely stand on top</source>
        <translation>Getäuschte zuerst: Jene, die die Schicht am sichersten für richtig hielt, stehen oben</translation>
    </message>
    <message>
        <source>The references cannot be read: answers stand without their changes.</source>
        <translation>Die Referenzen können nicht gelesen werden: Antworten stehen ohne ihre Änderungen.</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled the layer</source>
        <translation>Epoche %1 · %2 täuschten die Schicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>No wrong answers yet. Runs with hard negatives generate from the second epoch on; the others never do.</source>
        <translation>Noch keine falschen Antworten. Läufe mit Hard Negatives erzeugen ab der zweiten Epoche; die anderen nie.</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>Kein Lauf ist gewählt. Einen starten oder von der Seite „Läufe“ öffnen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Promote to the offline negative</source>
        <translation>Zum Offline-Negativ befördern</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Export what was decided…</source>
        <translation>Entscheidungen exportieren…</translation>
    </message>
    <message>
        <source>What was decided on wrong answers cannot be read.</source>
        <translation>Was über falsche Antworten entschieden wurde, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Export what was decided</source>
        <translation>Entscheidungen exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>The patch could not be written.</source>
        <translation>Der Patch konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HeroCard</name>
    <message>
        <source>Run the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Run its baseline</source>
        <translation>Baseline dazu starten</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>The same data and model with plain cross-entropy, %1: what the demo is to be compared with</source>
        <translation>Dieselben Daten und dasselbe Modell mit einfacher Kreuzentropie, %1: womit die Demo zu vergleichen ist</translation>
    </message>
    <message>
        <source>A real run of a small model on this machine&apos;s CPU: a minute or two</source>
        <translation>Ein echter Lauf eines kleinen Modells auf dem Prozessor dieses Rechners: ein bis zwei Minuten</translation>
    </message>
    <message>
        <source>Runs: %1 · %2</source>
        <translation>Läufe: %1 · %2</translation>
    </message>
    <message>
        <source>See what a language model knows it knows</source>
        <translation>Sehen, was ein Sprachmodell sicher weiß</translation>
    </message>
    <message>
        <source>The demo fine-tunes a small model on this machine, builds its reliability estimate, and shows for every answer whether it can be trusted and why. It takes a minute or two and is a run like any other.</source>
        <translation>Die Demo stimmt auf diesem Rechner ein kleines Modell ab, baut seine Verlässlichkeitsschätzung und zeigt für jede Antwort, ob ihr zu trauen ist und warum. Sie dauert ein bis zwei Minuten und ist ein Lauf wie jeder andere.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrBoard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>Modell von Schritt %1</translation>
    </message>
    <message>
        <source>first of %1 final layers</source>
        <translation>erste von %1 Endschichten</translation>
    </message>
    <message>
        <source>newest layer</source>
        <translation>neueste Schicht</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Final: the model of step %1, judged by a final layer</source>
        <translation>Endergebnis: das Modell von Schritt %1, beurteilt durch eine Endschicht</translation>
    </message>
    <message>
        <source>Monitor: the model of step %1, a look along the way</source>
        <translation>Beobachtung: das Modell von Schritt %1, ein Blick unterwegs</translation>
    </message>
    <message>
        <source>%1: not judged yet</source>
        <translation>%1: noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1: alle %2 Antworten sind zu lang zum Beurteilen, was keine Zurückweisung ist</translation>
    </message>
    <message>
        <source>%1: all %2 answers rejected (R). The correct answer when no region reaches α = %3.</source>
        <translation>%1: alle %2 Antworten zurückgewiesen (R). Die richtige Antwort, wenn keine Region α = %3 erreicht.</translation>
    </message>
    <message>
        <source>%1: HR share, %2, %3: %4 of %5; accuracy inside %6 %7, %8</source>
        <translation>%1: HR-Anteil, %2, %3: %4 von %5; Genauigkeit innen %6 %7, %8</translation>
    </message>
    <message>
        <source>%1 layers %2–%3</source>
        <translation>%1 Schichten %2–%3</translation>
    </message>
    <message>
        <source> (%1 R)</source>
        <translation> (%1 R)</translation>
    </message>
    <message>
        <source>%1 too long to judge</source>
        <translation>%1 zu lang zum Beurteilen</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 abgeschnitten</translation>
    </message>
    <message>
        <source>no answer judged</source>
        <translation>keine Antwort beurteilt</translation>
    </message>
    <message>
        <source>all rejected</source>
        <translation>alle zurückgewiesen</translation>
    </message>
    <message>
        <source>acc %1</source>
        <translation>Gen. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (verschoben)</translation>
    </message>
    <message>
        <source>HR share, %1 · %2</source>
        <translation>HR-Anteil, %1 · %2</translation>
    </message>
    <message>
        <source>First evaluation pending</source>
        <translation>Erste Evaluation steht aus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LabelPopup</name>
    <message>
        <source>New tag, or filter</source>
        <translation>Neues Schlagwort oder Filter</translation>
    </message>
    <message>
        <source>New group, or filter</source>
        <translation>Neue Gruppe oder Filter</translation>
    </message>
    <message>
        <source>Tags of the project</source>
        <translation>Schlagwörter des Projekts</translation>
    </message>
    <message>
        <source>Groups of the project</source>
        <translation>Gruppen des Projekts</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LanguageLine</name>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCard</name>
    <message>
        <source>The layer</source>
        <translation>Die Schicht</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>over its calibration half</source>
        <translation>über ihre Kalibrierungshälfte</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>mean q</source>
        <translation>mittleres q</translation>
    </message>
    <message>
        <source>ψ</source>
        <translation>ψ</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>support</source>
        <translation>Stütze</translation>
    </message>
    <message>
        <source>best of its epochs</source>
        <translation>beste ihrer Epochen</translation>
    </message>
    <message>
        <source>features of the model of step</source>
        <translation>Merkmale des Modells von Schritt</translation>
    </message>
    <message>
        <source>q′min over %1 layers</source>
        <translation>q′min über %1 Schichten</translation>
    </message>
    <message>
        <source>%1 [%2–%3]</source>
        <translation>%1 [%2–%3]</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>Endschicht %1</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>Schicht von Schritt %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCell</name>
    <message>
        <source>final layer %1</source>
        <translation>Endschicht %1</translation>
    </message>
    <message>
        <source>R: none inside</source>
        <translation>R: keine innen</translation>
    </message>
    <message>
        <source>%1 inside · acc %2</source>
        <translation>%1 innen · Gen. %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 of %2 inside, %3 of those right: %4. Press to see this layer.</source>
        <translation>%1 von %2 innen, %3 davon richtig: %4. Drücken, um diese Schicht zu sehen.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourseModel</name>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>step %1: none</source>
        <translation>Schritt %1: kein Wert</translation>
    </message>
    <message>
        <source>mean q, y = %1</source>
        <translation>mittleres q, y = %1</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>ψ, y = %1</source>
        <translation>ψ, y = %1</translation>
    </message>
    <message>
        <source>effective samples, ŷ = %1</source>
        <translation>effektive Stichprobe, ŷ = %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <translation>%1, ohne Wert: %2</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Over the trainings</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation>Niedrigster bis höchster</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourses</name>
    <message>
        <source>Layers over the run</source>
        <translation>Schichten im Verlauf</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>final, by draw</source>
        <translation>Endschichten, nach Ziehung</translation>
    </message>
    <message>
        <source>Which layers</source>
        <translation>Welche Schichten</translation>
    </message>
    <message>
        <source>The run has no such layer.</source>
        <translation>Der Lauf hat keine solche Schicht.</translation>
    </message>
    <message>
        <source>%1 layers · effective samples: median over the answers a layer judged, where it judged any · a layer without a region has no thresholds</source>
        <translation>%1 Schichten · effektive Stichprobe: Median über die Antworten, die eine Schicht beurteilt hat, sofern es welche gibt · eine Schicht ohne Region hat keine Schwellen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerMultiples</name>
    <message>
        <source>Every final layer</source>
        <translation>Jede Endschicht</translation>
    </message>
    <message>
        <source>Each is fitted to other halves of the same documents. Same axes: log₂(1 + q′) along, s up.</source>
        <translation>Jede ist an andere Hälften derselben Dokumente angepasst. Gleiche Achsen: log₂(1 + q′) nach rechts, s nach oben.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LegendCard</name>
    <message>
        <source>Every answer has one of five levels</source>
        <translation>Jede Antwort hat eine von fünf Stufen</translation>
    </message>
    <message>
        <source>From what the model&apos;s own training data support, not from its confidence.</source>
        <translation>Aus dem, was die eigenen Trainingsdaten des Modells stützen, nicht aus seiner Zuversicht.</translation>
    </message>
    <message>
        <source>Every share carries its guard</source>
        <translation>Jeder Anteil trägt seine Prüfung</translation>
    </message>
    <message>
        <source>A share in the high-reliability (HR) region counts while the accuracy inside is at least α.</source>
        <translation>Ein Anteil in der HR-Region (hohe Verlässlichkeit) zählt, solange die Genauigkeit darin mindestens α ist.</translation>
    </message>
    <message>
        <source>The interval of the accuracy inside lies above α.</source>
        <translation>Das Intervall der Genauigkeit innen liegt über α.</translation>
    </message>
    <message>
        <source>α lies inside the interval: no claim either way.</source>
        <translation>α liegt im Intervall: keine Aussage in die eine oder andere Richtung.</translation>
    </message>
    <message>
        <source>The interval lies below α: the share is no success.</source>
        <translation>Das Intervall liegt unter α: Der Anteil ist kein Erfolg.</translation>
    </message>
    <message>
        <source>Too few answers inside to claim anything.</source>
        <translation>Zu wenige Antworten innen für eine Aussage.</translation>
    </message>
    <message>
        <source>All answers rejected: right when no region reaches α.</source>
        <translation>Alle Antworten zurückgewiesen: richtig, wenn keine Region α erreicht.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LinePanel</name>
    <message>
        <source>%1
%2 %3: %4</source>
        <translation>%1
%2 %3: %4</translation>
    </message>
    <message>
        <source>  [%1–%2]</source>
        <translation>  [%1–%2]</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LivePage</name>
    <message>
        <source>No run is selected</source>
        <translation>Kein Lauf ist gewählt</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page. A run started on the command line appears here as well.</source>
        <translation>Einen starten oder von der Seite „Läufe“ öffnen. Ein auf der Befehlszeile gestarteter Lauf erscheint ebenfalls hier.</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Note at a step</source>
        <translation>Notiz zu einem Schritt</translation>
    </message>
    <message>
        <source>What happened to %1 at step %2?</source>
        <translation>Was geschah mit %1 bei Schritt %2?</translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation>Dieser Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The calibration cannot be drawn.</source>
        <translation>Die Kalibrierung kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The runs beside this one cannot be read.</source>
        <translation>Die Läufe neben diesem können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No other run has these settings.</source>
        <translation>Kein anderer Lauf hat diese Einstellungen.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 other runs of these settings</source>
        <translation>Die neuesten %1 von %2 anderen Läufen dieser Einstellungen</translation>
    </message>
    <message>
        <source>Other runs of these settings: %1</source>
        <translation>Andere Läufe dieser Einstellungen: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LogDock</name>
    <message>
        <source>Lines of the run&apos;s log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No log can be read yet: %1</source>
        <translation>Noch kann kein Protokoll gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation>Welche Zeilen zu zeigen sind</translation>
    </message>
    <message>
        <source>Search the log (Ctrl+F)</source>
        <translation>Im Protokoll suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Umschalt+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Earlier lines</source>
        <translation>Frühere Zeilen</translation>
    </message>
    <message>
        <source>Read the lines that stand before the first one here</source>
        <translation>Die Zeilen vor der ersten hier lesen</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Open the whole file in an editor</source>
        <translation>Die ganze Datei in einem Editor öffnen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>Dem Ende des Protokolls folgen</translation>
    </message>
    <message>
        <source>Stay at the newest line. Scrolling up stops it.</source>
        <translation>Bei der neuesten Zeile bleiben. Nach oben zu scrollen beendet es.</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No run is selected. The log of the one you choose appears here.</source>
        <translation>Kein Lauf ist gewählt. Das Protokoll des gewählten erscheint hier.</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1; there are earlier ones in the file</source>
        <translation>%1; in der Datei gibt es frühere</translation>
    </message>
    <message>
        <source>%1, of steps %2 to %3</source>
        <translation>%1, der Schritte %2 bis %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Search the manual (Ctrl+F)</source>
        <translation>Im Handbuch suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation>%1 – Handbuch</translation>
    </message>
    <message>
        <source>Nothing is said of this.</source>
        <translation>Hierzu steht nichts darin.</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>On %1 pages</source>
        <translation>Auf %1 Seiten</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MarksPanel</name>
    <message>
        <source>Drag encloses marks</source>
        <translation>Ziehen schließt Marken ein</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+Ziehen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixModel</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. Share in the region, and how many of those are right.</source>
        <translation>%1. Anteil in der Region und wie viele davon richtig sind.</translation>
    </message>
    <message>
        <source>Waits in the queue.</source>
        <translation>Wartet in der Warteschlange.</translation>
    </message>
    <message>
        <source>No run has these settings.</source>
        <translation>Kein Lauf hat diese Einstellungen.</translation>
    </message>
    <message>
        <source>%1 It will take about %2.</source>
        <translation>%1 Dauert voraussichtlich etwa %2.</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixWindow</name>
    <message>
        <source>Matrix of runs</source>
        <translation>Matrix der Läufe</translation>
    </message>
    <message>
        <source>Which runs there are</source>
        <translation>Welche Läufe es gibt</translation>
    </message>
    <message>
        <source>Share in the region of the first test set · accuracy inside</source>
        <translation>Anteil in der Region der ersten Testmenge · Genauigkeit innen</translation>
    </message>
    <message>
        <source>Ablations and seeds</source>
        <translation>Ablationen und Seeds</translation>
    </message>
    <message>
        <source>Presets, a row each</source>
        <translation>Voreinstellungen, je eine Zeile</translation>
    </message>
    <message>
        <source>Chosen settings, a row each</source>
        <translation>Gewählte Einstellungen, je eine Zeile</translation>
    </message>
    <message>
        <source>A line is a row: settings as key=value, several with blanks between. Every preset gets every line.</source>
        <translation>Eine Textzeile ist eine Zeile der Matrix: Einstellungen als schlüssel=wert, mehrere durch Leerzeichen getrennt. Jede Voreinstellung bekommt jede Zeile.</translation>
    </message>
    <message>
        <source>Seeds, a column each</source>
        <translation>Seeds, je eine Spalte</translation>
    </message>
    <message>
        <source>Whole numbers: 0, 1, 2 or 0-4</source>
        <translation>Ganze Zahlen: 0, 1, 2 oder 0-4</translation>
    </message>
    <message>
        <source>Runs by ablation and seed</source>
        <translation>Läufe nach Ablation und Seed</translation>
    </message>
    <message>
        <source>Enter or a double click opens a cell&apos;s run</source>
        <translation>Eingabe oder Doppelklick öffnet den Lauf einer Zelle</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Put a run for every missing cell into the queue; Undo takes them out again</source>
        <translation>Für jede fehlende Zelle einen Lauf einreihen; Rückgängig nimmt sie wieder heraus</translation>
    </message>
    <message>
        <source>Matrix of runs like %1</source>
        <translation>Matrix von Läufen wie %1</translation>
    </message>
    <message>
        <source>The runs cannot be read: %1</source>
        <translation>Die Läufe können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>Queue %1 missing</source>
        <translation>%1 fehlende einreihen</translation>
    </message>
    <message>
        <source>Still needed: %1. Choose it in the form of a new run.</source>
        <translation>Noch nötig: %1. Im Formular eines neuen Laufs zu wählen.</translation>
    </message>
    <message>
        <source>Every cell has its run, or one that waits.</source>
        <translation>Jede Zelle hat ihren Lauf oder einen, der wartet.</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>fehlend: %1</translation>
    </message>
    <message>
        <source>, about %1</source>
        <translation>, etwa %1</translation>
    </message>
    <message>
        <source> without %1 that no finished run is like</source>
        <translation> ohne %1, denen kein abgeschlossener Lauf gleicht</translation>
    </message>
    <message>
        <source>; how long is known once a like run has finished</source>
        <translation>; wie lange, ist bekannt, sobald ein ähnlicher Lauf abgeschlossen ist</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NegativeDetail</name>
    <message>
        <source>not judged: the final layers learn from it</source>
        <translation>nicht beurteilt: Die Endschichten lernen daraus</translation>
    </message>
    <message>
        <source>not judged: the loss had a common base</source>
        <translation>nicht beurteilt: Der Verlust hatte eine gemeinsame Basis</translation>
    </message>
    <message>
        <source>not judged: it was not in the loss</source>
        <translation>nicht beurteilt: Sie war nicht in der Verlustfunktion</translation>
    </message>
    <message>
        <source>Generated beside the offline negative</source>
        <translation>Erzeugte neben dem Offline-Negativ</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Offline negative</source>
        <translation>Offline-Negativ</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>Die Schicht</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Worth learning from: goes into the patch (Shift+K)</source>
        <translation>Lohnt das Lernen: geht in den Patch ein (Umschalt+K)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Never to be learned from, such as a right answer taken for wrong (Shift+B)</source>
        <translation>Daraus ist nie zu lernen, etwa eine richtige Antwort, die für falsch galt (Umschalt+B)</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Befördern</translation>
    </message>
    <message>
        <source>Takes the place of the offline negative in the patched data (Shift+P)</source>
        <translation>Tritt in den gepatchten Daten an die Stelle des Offline-Negativs (Umschalt+P)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>As if nobody had decided (Shift+U)</source>
        <translation>Als hätte niemand entschieden (Umschalt+U)</translation>
    </message>
    <message>
        <source>%1 the selected wrong answers</source>
        <translation>Gewählte falsche Antworten: %1</translation>
    </message>
    <message>
        <source>Select a wrong answer to see it beside its reference.</source>
        <translation>Eine falsche Antwort wählen, um sie neben ihrer Referenz zu sehen.</translation>
    </message>
    <message>
        <source>%1: s of class 1 was %2</source>
        <translation>%1: s von Klasse 1 war %2</translation>
    </message>
    <message>
        <source>epoch %1, step %2, model of step %4 · %3</source>
        <translation>Epoche %1, Schritt %2, Modell von Schritt %4 · %3</translation>
    </message>
    <message>
        <source>used in the loss</source>
        <translation>in der Verlustfunktion benutzt</translation>
    </message>
    <message>
        <source>kept for the next layer, the offline negative was used</source>
        <translation>für die nächste Schicht behalten, benutzt wurde das Offline-Negativ</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourModel</name>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>außerhalb der Verteilung</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>ihr Text ist nicht gespeichert</translation>
    </message>
    <message>
        <source>a wrong answer in place of: %1</source>
        <translation>eine falsche Antwort anstelle von: %1</translation>
    </message>
    <message>
        <source>Labelled and called as the answer is called: it counts for q</source>
        <translation>Gelabelt und vorhergesagt, wie die Antwort vorhergesagt ist: zählt für q</translation>
    </message>
    <message>
        <source>It differs, and ends the row that makes q</source>
        <translation>Weicht ab und beendet die Reihe, die q ausmacht</translation>
    </message>
    <message>
        <source>neighbour %1, agrees</source>
        <translation>Nachbar %1, stimmt überein</translation>
    </message>
    <message>
        <source>neighbour %1, ends the row</source>
        <translation>Nachbar %1, beendet die Reihe</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Training document</source>
        <translation>Trainingsdokument</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>By distance; ● agrees and counts for q, ○ ends the row</source>
        <translation>Nach Distanz; ● stimmt überein und zählt für q, ○ beendet die Reihe</translation>
    </message>
    <message>
        <source>Of the half of the training data that the layer searches</source>
        <translation>Aus der Hälfte der Trainingsdaten, die die Schicht durchsucht</translation>
    </message>
    <message>
        <source>Whether the text that the layer keeps of it is a right answer</source>
        <translation>Ob der Text, den die Schicht davon hält, eine richtige Antwort ist</translation>
    </message>
    <message>
        <source>What the layer predicts of that text</source>
        <translation>Was die Schicht für diesen Text vorhersagt</translation>
    </message>
    <message>
        <source>Between its features and the answer&apos;s</source>
        <translation>Zwischen seinen Merkmalen und denen der Antwort</translation>
    </message>
    <message>
        <source>The document&apos;s right answer</source>
        <translation>Die richtige Antwort des Dokuments</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourTable</name>
    <message>
        <source>Neighbours among the training documents</source>
        <translation>Nachbarn unter den Trainingsdokumenten</translation>
    </message>
    <message>
        <source>Ctrl+C copies the list</source>
        <translation>Strg+C kopiert die Liste</translation>
    </message>
</context>
<context>
    <name>sdm::ui::OffendersPanel</name>
    <message>
        <source>epoch %1: wrong</source>
        <translation>Epoche %1: falsch</translation>
    </message>
    <message>
        <source>epoch %1: wrong, %2 (s of class 1 %3)</source>
        <translation>Epoche %1: falsch, %2 (s von Klasse 1 %3)</translation>
    </message>
    <message>
        <source>Documents that stay wrong</source>
        <translation>Dokumente, die falsch bleiben</translation>
    </message>
    <message>
        <source>wrong in </source>
        <translation>falsch in </translation>
    </message>
    <message>
        <source> epochs or more</source>
        <translation> Epochen oder mehr</translation>
    </message>
    <message>
        <source>Least number of epochs with a wrong answer</source>
        <translation>Mindestzahl der Epochen mit falscher Antwort</translation>
    </message>
    <message>
        <source>In how many epochs an answer to the document was wrong</source>
        <translation>In wie vielen Epochen eine Antwort zum Dokument falsch war</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>Über die Epochen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Newest wrong answer</source>
        <translation>Neueste falsche Antwort</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>✕ a wrong answer, · none: it was right, or none was generated. The first sign is the first epoch.</source>
        <translation>✕ eine falsche Antwort, · keine: Sie war richtig, oder keine wurde erzeugt. Das erste Zeichen ist die erste Epoche.</translation>
    </message>
    <message>
        <source>Enter or a double click shows the answers to the document</source>
        <translation>Eingabe oder Doppelklick zeigt die Antworten zum Dokument</translation>
    </message>
    <message>
        <source>The documents that stay wrong cannot be read.</source>
        <translation>Die Dokumente, die falsch bleiben, können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No document of this run had a wrong answer in %1 epochs.</source>
        <translation>Kein Dokument dieses Laufs hatte in %1 Epochen eine falsche Antwort.</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 Dokumente</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PhaseStrip</name>
    <message>
        <source>prepare</source>
        <translation>vorbereiten</translation>
    </message>
    <message>
        <source>train layer</source>
        <translation>Schicht trainieren</translation>
    </message>
    <message>
        <source>validation layer</source>
        <translation>Validierungsschicht</translation>
    </message>
    <message>
        <source>monitoring layer</source>
        <translation>Beobachtungsschicht</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <source>fine-tune</source>
        <translation>Fine-Tuning</translation>
    </message>
    <message>
        <source>validate</source>
        <translation>validieren</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>dekodieren</translation>
    </message>
    <message>
        <source>final layers</source>
        <translation>Endschichten</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>evaluieren</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>Phasen des Laufs</translation>
    </message>
    <message>
        <source>now: %1, epoch %2</source>
        <translation>jetzt: %1, Epoche %2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>noch nichts gelaufen</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1
epoch %2, %3</source>
        <translation>%1
Epoche %2, %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Fit the plot and follow new points again (Home)</source>
        <translation>Das Bild einpassen und neuen Punkten wieder folgen (Pos1)</translation>
    </message>
    <message>
        <source>%1: plot menu</source>
        <translation>%1: Menü des Bilds</translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation>Einpassen und folgen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>y logarithmisch</translation>
    </message>
    <message>
        <source>Keep the range of y</source>
        <translation>Bereich von y beibehalten</translation>
    </message>
    <message>
        <source>Note at this step…</source>
        <translation>Notiz zu diesem Schritt…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Daten zeigen</translation>
    </message>
    <message>
        <source>Export &quot;%1&quot;</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Could not write %1. Check space and permissions.</source>
        <translation>%1 konnte nicht geschrieben werden. Platz und Rechte prüfen.</translation>
    </message>
    <message>
        <source>Choose steps…</source>
        <translation>Schritte wählen…</translation>
    </message>
    <message>
        <source>Or drag on the x axis, or with Shift in the plot</source>
        <translation>Oder auf der x-Achse ziehen, oder mit Umschalt im Bild</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotWindow</name>
    <message>
        <source>In a window of its own.</source>
        <translation>In eigenem Fenster.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>%1 zurückholen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PreflightPanel</name>
    <message>
        <source>Pre-flight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Still to settle: %1</source>
        <translation>Noch zu klären: %1</translation>
    </message>
    <message>
        <source>Ready · warnings: %1</source>
        <translation>Bereit · Warnungen: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>Go to the setting</source>
        <translation>Zur Einstellung gehen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeColumn</name>
    <message>
        <source>%1: run</source>
        <translation>%1: Lauf</translation>
    </message>
    <message>
        <source>Whose checkpoint answers, and whose first final layer judges</source>
        <translation>Wessen Checkpoint antwortet und wessen erste Endschicht urteilt</translation>
    </message>
    <message>
        <source>%1: checkpoint</source>
        <translation>%1: Checkpoint</translation>
    </message>
    <message>
        <source>Which of its checkpoints answers</source>
        <translation>Welcher seiner Checkpoints antwortet</translation>
    </message>
    <message>
        <source>%1: answer</source>
        <translation>%1: Antwort</translation>
    </message>
    <message>
        <source>The answer appears here while it is written.</source>
        <translation>Die Antwort erscheint hier, während sie geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Best checkpoint</source>
        <translation>Bester Checkpoint</translation>
    </message>
    <message>
        <source>Step %1, the best</source>
        <translation>Schritt %1, der beste</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>This run has no final layer yet: nothing could judge an answer.</source>
        <translation>Dieser Lauf hat noch keine Endschicht: Nichts könnte eine Antwort beurteilen.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>Wird beantwortet…</translation>
    </message>
    <message>
        <source>The engine gave no answer.</source>
        <translation>Das Rechenprogramm gab keine Antwort.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>%1, answered in %2</source>
        <translation>%1, beantwortet in %2</translation>
    </message>
    <message>
        <source> · the layer was made from step %1: of this checkpoint its verdict says little</source>
        <translation> · die Schicht entstand aus Schritt %1: Über diesen Checkpoint sagt ihr Urteil wenig</translation>
    </message>
    <message>
        <source> · cut at the generation&apos;s limit</source>
        <translation> · an der Grenze der Generierung abgeschnitten</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeModel</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbePage</name>
    <message>
        <source>No run to ask</source>
        <translation>Kein Lauf, der sich befragen lässt</translation>
    </message>
    <message>
        <source>A finished run has a checkpoint that answers and a layer that judges.</source>
        <translation>Ein abgeschlossener Lauf hat einen Checkpoint, der antwortet, und eine Schicht, die urteilt.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>The history is not kept: %1</source>
        <translation>Der Verlauf wird nicht aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What a person asks, as the documents of the run ask it. Ctrl+Return asks.</source>
        <translation>Die Frage, so gestellt wie in den Dokumenten des Laufs. Strg+Eingabe fragt.</translation>
    </message>
    <message>
        <source>Answer and judge it, on the processor (Ctrl+Return)</source>
        <translation>Auf dem Prozessor beantworten und beurteilen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Give up the answer that is being written</source>
        <translation>Die Antwort abbrechen, die gerade geschrieben wird</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>Früher gefragt</translation>
    </message>
    <message>
        <source>In probes.jsonl of the project. A row shows its answer again.</source>
        <translation>In probes.jsonl des Projekts. Eine gewählte Zeile zeigt ihre Antwort wieder.</translation>
    </message>
    <message>
        <source>Prompts that were asked before</source>
        <translation>Früher gestellte Prompts</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProblemLine</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>Erneut versuchen: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueryLine</name>
    <message>
        <source>Conditions with and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Ctrl+Space says what may stand here</source>
        <translation>Bedingungen mit and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Strg+Leertaste sagt, was hier stehen kann</translation>
    </message>
    <message>
        <source>The filter ends early: expected %1.</source>
        <translation>Der Filter endet zu früh: erwartet %1.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueDock</name>
    <message>
        <source>No run waits.</source>
        <translation>Kein Lauf wartet.</translation>
    </message>
    <message>
        <source>Put runs here with Queue in the form of a new run, or fill a matrix of ablations and seeds.</source>
        <translation>Läufe mit „Einreihen“ im Formular eines neuen Laufs hierher geben, oder eine Matrix von Ablationen und Seeds füllen.</translation>
    </message>
    <message>
        <source>Let it wait for</source>
        <translation>Warten lassen auf</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matrix…</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>Runs begin one after the other, and go on if this window is closed</source>
        <translation>Läufe beginnen einer nach dem anderen und gehen weiter, wenn dieses Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Stop the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>The run at work stops after its next checkpoint; the others stay here</source>
        <translation>Der arbeitende Lauf hält nach seinem nächsten Checkpoint an; die anderen bleiben hier</translation>
    </message>
    <message>
        <source>Ablations times seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Ablationen mal Seeds: welche Läufe es gibt, und die fehlenden in die Warteschlange</translation>
    </message>
    <message>
        <source>Time that the queue will take</source>
        <translation>Zeit, die die Warteschlange brauchen wird</translation>
    </message>
    <message>
        <source>Queue of runs</source>
        <translation>Warteschlange der Läufe</translation>
    </message>
    <message>
        <source>Drag runs that wait to another place, or move them with Alt+Up and Alt+Down</source>
        <translation>Wartende Läufe an eine andere Stelle ziehen oder mit Alt+Auf und Alt+Ab verschieben</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Den Lauf öffnen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>The queue cannot be read.</source>
        <translation>Die Warteschlange kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueModel</name>
    <message>
        <source>%1 (smoke test)</source>
        <translation>%1 (Rauchtest)</translation>
    </message>
    <message>
        <source>Settings of another version</source>
        <translation>Einstellungen einer anderen Version</translation>
    </message>
    <message>
        <source>Its run is not in the store</source>
        <translation>Sein Lauf ist nicht im Speicher</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>Aufgehalten</translation>
    </message>
    <message>
        <source>Could not begin: %1</source>
        <translation>Konnte nicht beginnen: %1</translation>
    </message>
    <message>
        <source>%1, which could not begin</source>
        <translation>%1, der nicht beginnen konnte</translation>
    </message>
    <message>
        <source>%1, which was taken out of the queue</source>
        <translation>%1, der aus der Warteschlange genommen wurde</translation>
    </message>
    <message>
        <source>%1, which is not in this project</source>
        <translation>%1, den es in diesem Projekt nicht gibt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>1 run to go</source>
        <translation>noch 1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs to go</source>
        <translation>noch %1 Läufe</translation>
    </message>
    <message>
        <source>%1; how long is known once a like run has finished.</source>
        <translation>%1; wie lange, ist bekannt, sobald ein ähnlicher Lauf abgeschlossen ist.</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1, etwa %2.</translation>
    </message>
    <message>
        <source>%1, about %2 without %3 that no finished run is like.</source>
        <translation>%1, etwa %2 ohne %3, denen kein abgeschlossener Lauf gleicht.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RangeFacet</name>
    <message>
        <source>Drag the ends, or ← and → for the lower end, Shift+← and Shift+→ for the upper one, Home for all</source>
        <translation>Die Enden ziehen, oder ← und → für das untere, Umschalt+← und Umschalt+→ für das obere, Pos1 für alles</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1: alle</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>dem kleinsten Wert</translation>
    </message>
    <message>
        <source>the greatest</source>
        <translation>zum größten Wert</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Bereich von %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RecentList</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityPage</name>
    <message>
        <source>Show the run as it goes</source>
        <translation>Den Lauf live zeigen</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Antworten werden gelesen…</translation>
    </message>
    <message>
        <source>Bins of the reliability diagram</source>
        <translation>Bins des Verlässlichkeitsdiagramms</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>gleiche Breite</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>gleiche Anzahl</translation>
    </message>
    <message>
        <source>Answers of the reliability diagram</source>
        <translation>Antworten des Verlässlichkeitsdiagramms</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>alle Antworten</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außen</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>Kein Lauf ist gewählt</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page.</source>
        <translation>Einen starten oder von der Seite „Läufe“ öffnen.</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>Noch keine Evaluation</translation>
    </message>
    <message>
        <source>The first answers are judged later in the run (now at step %1). They appear here by themselves.</source>
        <translation>Die ersten Antworten werden später im Lauf beurteilt (jetzt bei Schritt %1). Sie erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>%1 has judged no answers</source>
        <translation>%1 hat keine Antworten beurteilt</translation>
    </message>
    <message>
        <source>It ended before its first evaluation. Resume it to have one.</source>
        <translation>Er endete vor seiner ersten Evaluation. Fortsetzen bringt eine.</translation>
    </message>
    <message>
        <source>It has no evaluation with a layer.</source>
        <translation>Er hat keine Evaluation mit einer Schicht.</translation>
    </message>
    <message>
        <source>%1. Below α is said only where the 95 % interval lies below it and %2 answers are behind it.</source>
        <translation>%1. „Unter α“ steht nur dort, wo das 95-%-Intervall darunter liegt und %2 Antworten dahinterstehen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All answers are rejected (R): none reaches the region. On shifted data this is the right answer.</source>
        <translation>Alle Antworten sind zurückgewiesen (R): Keine erreicht die Region. Auf verschobenen Daten ist das die richtige Antwort.</translation>
    </message>
    <message>
        <source>All answers are rejected (R). This is the correct answer when no region reaches α = %1.</source>
        <translation>Alle Antworten sind zurückgewiesen (R). Das ist die richtige Antwort, wenn keine Region α = %1 erreicht.</translation>
    </message>
    <message>
        <source>%1 Reasons: %2.</source>
        <translation>%1 Gründe: %2.</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>Die Antworten können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The answers cannot be drawn.</source>
        <translation>Die Antworten können nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>Only final layers keep their calibration points: choose one to see another α.</source>
        <translation>Nur Endschichten behalten ihre Kalibrierungspunkte: Eine davon wählen, um ein anderes α zu sehen.</translation>
    </message>
    <message>
        <source>There is no preview of this layer: %1</source>
        <translation>Von dieser Schicht gibt es keine Vorschau: %1</translation>
    </message>
    <message>
        <source>The other layers cannot be read.</source>
        <translation>Die anderen Schichten können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The layers over the run cannot be read.</source>
        <translation>Die Schichten im Verlauf können nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityTab</name>
    <message>
        <source>Same axes</source>
        <translation>Gleiche Achsen</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet ist</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
    <message>
        <source>Every pane over the same range, so that heights can be compared</source>
        <translation>Jedes Feld über denselben Bereich, damit sich Höhen vergleichen lassen</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Antworten werden gelesen…</translation>
    </message>
    <message>
        <source>The first four runs, by their first final layer</source>
        <translation>Die ersten vier Läufe, nach ihrer ersten Endschicht</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>Die Antworten können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RepetitionTab</name>
    <message>
        <source>Bit for bit</source>
        <translation>Bit für Bit</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Beide Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>All that both runs stored, but for times, speed and memory. The first run chosen above is held against the second.</source>
        <translation>Alles, was beide Läufe gespeichert haben, außer Zeiten, Tempo und Arbeitsspeicher. Der oben zuerst gewählte Lauf wird mit dem zweiten verglichen.</translation>
    </message>
    <message>
        <source>Results of both runs</source>
        <translation>Ergebnisse beider Läufe</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>Die Läufe können nicht verglichen werden.</translation>
    </message>
    <message>
        <source>%1 is %2 again: all %3 results are equal bit for bit</source>
        <translation>%1 wiederholt %2: alle %3 Ergebnisse sind Bit für Bit gleich</translation>
    </message>
    <message>
        <source>%1 against %2: %3 of %4 results are equal bit for bit</source>
        <translation>%1 gegen %2: %3 von %4 Ergebnissen sind Bit für Bit gleich</translation>
    </message>
    <message>
        <source>Engine, device, threads, inputs and settings were the same.</source>
        <translation>Rechenprogramm, Gerät, Threads, Eingaben und Einstellungen waren dieselben.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReportTableModel</name>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2, %3]</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ResourcesDock</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk, this run</source>
        <translation>Datenträger, dieser Lauf</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Processors at work, of the machine and of the run, over the last ten minutes.</source>
        <translation>Arbeitende Prozessoren, des Rechners und des Laufs, über die letzten zehn Minuten.</translation>
    </message>
    <message>
        <source>Memory in use, of the machine and of the run, over the last ten minutes.</source>
        <translation>Belegter Arbeitsspeicher, des Rechners und des Laufs, über die letzten zehn Minuten.</translation>
    </message>
    <message>
        <source>What the run reads and writes in a second, over the last ten minutes.</source>
        <translation>Was der Lauf in einer Sekunde liest und schreibt, über die letzten zehn Minuten.</translation>
    </message>
    <message>
        <source>How busy the GPUs are and how full their memory, over the last ten minutes.</source>
        <translation>Wie ausgelastet die GPUs sind und wie voll ihr Speicher, über die letzten zehn Minuten.</translation>
    </message>
    <message>
        <source>No run is at work on this machine.</source>
        <translation>Auf diesem Rechner arbeitet kein Lauf.</translation>
    </message>
    <message>
        <source>The run is process %1.</source>
        <translation>Der Lauf ist Prozess %1.</translation>
    </message>
    <message>
        <source>No run is at work on this machine, or the system does not say which process it is.</source>
        <translation>Auf diesem Rechner arbeitet kein Lauf, oder das System sagt nicht, welcher Prozess er ist.</translation>
    </message>
    <message>
        <source>%1 nvidia-smi tells of no GPU.</source>
        <translation>%1 nvidia-smi meldet keine GPU.</translation>
    </message>
    <message>
        <source>%1 No NVIDIA GPU is known here: there is no nvidia-smi.</source>
        <translation>%1 Hier ist keine NVIDIA-GPU bekannt: Es gibt kein nvidia-smi.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation>Mit der Baseline vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>Als Baseline setzen</translation>
    </message>
    <message>
        <source>New run like this…</source>
        <translation>Neuer Lauf wie dieser…</translation>
    </message>
    <message>
        <source>Matrix of ablations and seeds…</source>
        <translation>Matrix von Ablationen und Seeds…</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Vom letzten Checkpoint aus fortsetzen</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Nach dem nächsten Checkpoint anhalten</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt anhalten</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>Gruppe…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy configuration</source>
        <translation>Konfiguration kopieren</translation>
    </message>
    <message>
        <source>No baseline any more</source>
        <translation>Keine Baseline mehr</translation>
    </message>
    <message>
        <source>Compare these %1</source>
        <translation>Diese %1 vergleichen</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>%1 verschlagworten</translation>
    </message>
    <message>
        <source>Tag %1 runs</source>
        <translation>%1 Läufe verschlagworten</translation>
    </message>
    <message>
        <source>The tag %1.</source>
        <translation>Das Schlagwort %1.</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>Gruppe von %1</translation>
    </message>
    <message>
        <source>Group of %1 runs</source>
        <translation>Gruppe von %1 Läufen</translation>
    </message>
    <message>
        <source>The group %1.</source>
        <translation>Die Gruppe %1.</translation>
    </message>
    <message>
        <source>The run&apos;s configuration cannot be read: %1</source>
        <translation>Die Konfiguration des Laufs kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>Genau so noch einmal laufen lassen</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>Als Bündel speichern…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunChips</name>
    <message>
        <source>baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>Herausnehmen (Entf)</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1, Baseline</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>%1
Drag, or Ctrl+Left and Ctrl+Right, to another place; Ctrl+Home makes it the baseline</source>
        <translation>%1
Ziehen oder Strg+Links und Strg+Rechts an eine andere Stelle; Strg+Pos1 macht ihn zur Baseline</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunComposer</name>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>Konfiguration als JSON</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Config (JSON)</source>
        <translation>Konfiguration (JSON)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>First batch</source>
        <translation>Erster Batch</translation>
    </message>
    <message>
        <source>The run in other forms</source>
        <translation>Der Lauf in anderer Form</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what the tab shows</source>
        <translation>Kopieren, was der Reiter zeigt</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Back to the preset, all changes dropped</source>
        <translation>Zurück zur Voreinstellung, alle Änderungen verworfen</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matrix…</translation>
    </message>
    <message>
        <source>These settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Diese Einstellungen mal Voreinstellungen und Seeds: welche Läufe es gibt, und die fehlenden in die Warteschlange</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>Rauchtest</translation>
    </message>
    <message>
        <source>Every phase once or twice within minutes: 20 steps over 50 documents of each set. Its numbers stand for nothing; it shows that all works, and how long each phase takes.</source>
        <translation>Jede Phase ein- oder zweimal binnen Minuten: 20 Schritte über 50 Dokumente jeder Menge. Seine Zahlen besagen nichts; er zeigt, dass alles funktioniert und wie lange jede Phase dauert.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the run (Ctrl+Enter)</source>
        <translation>Den Lauf starten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>the preset %1</source>
        <translation>die Voreinstellung %1</translation>
    </message>
    <message>
        <source>No setting differs from %1.</source>
        <translation>Keine Einstellung unterscheidet sich von %1.</translation>
    </message>
    <message>
        <source>Other than %1:</source>
        <translation>Anders als %1:</translation>
    </message>
    <message>
        <source>New run like %1</source>
        <translation>Neuer Lauf wie %1</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1, unverändert</translation>
    </message>
    <message>
        <source>%1 · changed: %2</source>
        <translation>%1 · geändert: %2</translation>
    </message>
    <message>
        <source>%1 · still needed: %2</source>
        <translation>%1 · noch nötig: %2</translation>
    </message>
    <message>
        <source>Goes into the queue as soon as pre-flight has answered</source>
        <translation>Kommt in die Warteschlange, sobald die Vorprüfung geantwortet hat</translation>
    </message>
    <message>
        <source>Starts as soon as pre-flight has answered</source>
        <translation>Startet, sobald die Vorprüfung geantwortet hat</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Test starten</translation>
    </message>
    <message>
        <source>Waits for pre-flight. Ctrl+Enter starts the run as soon as it has answered.</source>
        <translation>Wartet auf die Vorprüfung. Strg+Eingabe startet den Lauf, sobald sie geantwortet hat.</translation>
    </message>
    <message>
        <source>Waits for pre-flight.</source>
        <translation>Wartet auf die Vorprüfung.</translation>
    </message>
    <message>
        <source>Behind the runs that wait for their turn (Ctrl+Shift+Enter)</source>
        <translation>Hinter die Läufe, die auf ihre Reihe warten (Strg+Umschalt+Eingabe)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunFilterBar</name>
    <message>
        <source>No headings</source>
        <translation>Ohne Überschriften</translation>
    </message>
    <message>
        <source>Headings: group</source>
        <translation>Überschriften: Gruppe</translation>
    </message>
    <message>
        <source>Headings: ablation</source>
        <translation>Überschriften: Ablation</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Runs under headings, with the spread over the seeds below each</source>
        <translation>Läufe unter Überschriften, darunter jeweils die Streuung über die Seeds</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</source>
        <translation>Filter: Wörter, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs at hand</source>
        <translation>Läufe zur Hand</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Runs put aside</source>
        <translation>Beiseitegelegte Läufe</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Runs thrown away; nothing is deleted until the trash is emptied</source>
        <translation>Weggeworfene Läufe; nichts wird gelöscht, bis der Papierkorb geleert wird</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Läufe: %1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>Läufe: %1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunInspector</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The selected run</source>
        <translation>Der gewählte Lauf</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <source>What you want to know of this run later. Saved as you write.</source>
        <translation>Was später über diesen Lauf zu wissen ist. Wird beim Schreiben gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: the note %1.</source>
        <translation>Nicht gespeichert: Die Notiz %1.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>What it was made with</source>
        <translation>Womit er gemacht wurde</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation>Checkpoints des Laufs</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Nötig für</translation>
    </message>
    <message>
        <source>None is on disk.</source>
        <translation>Keiner auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>Ab Schritt %1 fortsetzen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>Kein Lauf ist gewählt</translation>
    </message>
    <message>
        <source>%1 · %2 threads · %3</source>
        <translation>%1 · %2 Threads · %3</translation>
    </message>
    <message>
        <source>engine %1 · LibTorch %2</source>
        <translation>Rechenprogramm %1 · LibTorch %2</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>Rechenprogramm %1</translation>
    </message>
    <message>
        <source>removed with the trash</source>
        <translation>wird mit dem Papierkorb entfernt</translation>
    </message>
    <message>
        <source>Time in each phase, over all epochs</source>
        <translation>Zeit in jeder Phase, über alle Epochen</translation>
    </message>
    <message>
        <source>SHA-256 of the configuration, its beginning</source>
        <translation>SHA-256 der Konfiguration, ihr Anfang</translation>
    </message>
    <message>
        <source>They could not be read: %1</source>
        <translation>Sie konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>best model</source>
        <translation>bestes Modell</translation>
    </message>
    <message>
        <source>results on %1</source>
        <translation>Ergebnisse auf %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunNameDelegate</name>
    <message>
        <source>baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunPicker</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The first is the baseline the others are read against.</source>
        <translation>Der erste ist die Baseline, gegen die die anderen gelesen werden.</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matrix…</translation>
    </message>
    <message>
        <source>The first run&apos;s settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Die Einstellungen des ersten Laufs mal Voreinstellungen und Seeds: welche Läufe es gibt, und die fehlenden in die Warteschlange</translation>
    </message>
    <message>
        <source>Filter: words, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</source>
        <translation>Filter: Wörter, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</translation>
    </message>
    <message>
        <source>Filter runs to compare</source>
        <translation>Zu vergleichende Läufe filtern</translation>
    </message>
    <message>
        <source>The language of the Runs page (Ctrl+F)</source>
        <translation>Die Sprache der Seite „Läufe“ (Strg+F)</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>Zu vergleichende Läufe</translation>
    </message>
    <message>
        <source>Put the list away</source>
        <translation>Die Liste weglegen</translation>
    </message>
    <message>
        <source>List all runs, with a filter (Ctrl+F)</source>
        <translation>Alle Läufe mit einem Filter auflisten (Strg+F)</translation>
    </message>
    <message>
        <source>expected %1 at character %2</source>
        <translation>erwartet: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>The runs could not be filtered: %1</source>
        <translation>Die Läufe konnten nicht gefiltert werden: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Choose runs (%1 of %2)</source>
        <translation>Läufe wählen (%1 von %2)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunTreeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1, Baseline</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>%1 · 1 run</source>
        <translation>%1 · 1 Lauf</translation>
    </message>
    <message>
        <source>%1 · %2 runs</source>
        <translation>%1 · %2 Läufe</translation>
    </message>
    <message>
        <source>Median of %1 runs, and the lowest and highest of them</source>
        <translation>Median von %1 Läufen, und der niedrigste und höchste davon</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunningStrip</name>
    <message>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Nach dem nächsten Checkpoint anhalten</translation>
    </message>
    <message>
        <source>Stop now: loses the steps since the last checkpoint</source>
        <translation>Jetzt anhalten: verliert die Schritte seit dem letzten Checkpoint</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · bisher %1</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>%1 zusehen</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Noch keine Läufe.</translation>
    </message>
    <message>
        <source>Start one, or watch a small model learn in a minute or two.</source>
        <translation>Einen starten, oder ein bis zwei Minuten lang einem kleinen Modell beim Lernen zusehen.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns there are: facts of a run, and metrics with the value meant</source>
        <translation>Welche Spalten es gibt: Angaben zu einem Lauf, und Metriken mit dem gemeinten Wert</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Filter, headings and columns under a name</source>
        <translation>Filter, Überschriften und Spalten unter einem Namen</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Kein Lauf entspricht dem Filter.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Del moves chosen runs here. Nothing is deleted by that.</source>
        <translation>Entf legt gewählte Läufe hierher. Dadurch wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>No run is archived.</source>
        <translation>Kein Lauf ist archiviert.</translation>
    </message>
    <message>
        <source>A puts chosen runs aside, without a trace in the list.</source>
        <translation>A legt gewählte Läufe beiseite, ohne Spur in der Liste.</translation>
    </message>
    <message>
        <source>No run is at hand.</source>
        <translation>Kein Lauf ist zur Hand.</translation>
    </message>
    <message>
        <source>All runs of this project are archived or in the trash.</source>
        <translation>Alle Läufe dieses Projekts sind archiviert oder im Papierkorb.</translation>
    </message>
    <message>
        <source>The name %1.</source>
        <translation>Der Name %1.</translation>
    </message>
    <message>
        <source>The runs could not be searched: %1</source>
        <translation>Die Läufe konnten nicht durchsucht werden: %1</translation>
    </message>
    <message>
        <source>The metrics could not be read: %1</source>
        <translation>Die Metriken konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The courses could not be read: %1</source>
        <translation>Die Verläufe konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>HR share in-distribution over the evaluations, %1</source>
        <translation>HR-Anteil in Verteilung über die Evaluationen, %1</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>The sizes could not be read: %1</source>
        <translation>Die Größen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of this filter with its headings and columns:</source>
        <translation>Name dieses Filters mit seinen Überschriften und Spalten:</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ScatterPanel</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>label not known</source>
        <translation>Label nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (1 − s: %2)</source>
        <translation>%1 (1 − s: %2)</translation>
    </message>
    <message>
        <source>%1: predicted %2, label %3, %4
s %5 · q′ %6
%7 · %8</source>
        <translation>%1: vorhergesagt %2, Label %3, %4
s %5 · q′ %6
%7 · %8</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>q′ as log₂(1 + q′)</source>
        <translation>q′ als log₂(1 + q′)</translation>
    </message>
    <message>
        <source>Drag encloses answers</source>
        <translation>Ziehen schließt Antworten ein</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+Ziehen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>y = 0</source>
        <translation>y = 0</translation>
    </message>
    <message>
        <source>y = 1</source>
        <translation>y = 1</translation>
    </message>
    <message>
        <source>Answers whose true label is %1 (%2)</source>
        <translation>Antworten, deren wahres Label %1 ist (%2)</translation>
    </message>
    <message>
        <source>Answers of every label (%1)</source>
        <translation>Antworten jedes Labels (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, label %2, predicted %3, %4</source>
        <translation>%1, Label %2, vorhergesagt %3, %4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SchemaForm</name>
    <message>
        <source>No setting mentions this.</source>
        <translation>Keine Einstellung erwähnt das.</translation>
    </message>
    <message>
        <source>Search settings (Ctrl+F)</source>
        <translation>Einstellungen suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>What the paper varies</source>
        <translation>Was das Paper variiert</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Übliche</translation>
    </message>
    <message>
        <source>What most runs change</source>
        <translation>Was die meisten Läufe ändern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every setting there is</source>
        <translation>Jede Einstellung, die es gibt</translation>
    </message>
    <message>
        <source>How many settings to show</source>
        <translation>Wie viele Einstellungen zu zeigen sind</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>The rows of the paper&apos;s tables, and preference training. Choosing one keeps what you changed by hand.</source>
        <translation>Die Zeilen der Tabellen des Papers und Präferenztraining. Die Wahl einer davon behält, was von Hand geändert wurde.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeedBar</name>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Each run by itself</source>
        <translation>Jeden Lauf für sich</translation>
    </message>
    <message>
        <source>Mean of the seeds</source>
        <translation>Mittelwert der Seeds</translation>
    </message>
    <message>
        <source>Median of the seeds</source>
        <translation>Median der Seeds</translation>
    </message>
    <message>
        <source>How runs of the same settings are drawn</source>
        <translation>Wie Läufe gleicher Einstellungen gezeichnet werden</translation>
    </message>
    <message>
        <source>Runs that differ by their seed alone as one line with a band. With one or two of them each is drawn.</source>
        <translation>Läufe, die sich nur im Seed unterscheiden, als eine Linie mit Band. Bei einem oder zwei wird jeder einzeln gezeichnet.</translation>
    </message>
    <message>
        <source>Band: lowest to highest</source>
        <translation>Band: niedrigster bis höchster Wert</translation>
    </message>
    <message>
        <source>Band: mean ± standard deviation</source>
        <translation>Band: Mittelwert ± Standardabweichung</translation>
    </message>
    <message>
        <source>Band: mean ± standard error</source>
        <translation>Band: Mittelwert ± Standardfehler</translation>
    </message>
    <message>
        <source>Band: 95 % interval of the mean</source>
        <translation>Band: 95-%-Intervall des Mittelwerts</translation>
    </message>
    <message>
        <source>Band over the seeds</source>
        <translation>Band über die Seeds</translation>
    </message>
    <message>
        <source>Deviation: where another seed is likely to lie. Error and interval: how well the mean is known.</source>
        <translation>Abweichung: wo ein weiterer Seed voraussichtlich liegt. Fehler und Intervall: wie gut der Mittelwert bekannt ist.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeriesTableWindow</name>
    <message>
        <source>Data of &quot;%1&quot;</source>
        <translation>Daten von „%1“</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingEditor</name>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON-Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingModel</name>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>Lief auf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>differs from the baseline&apos;s %1</source>
        <translation>unterscheidet sich von %1 der Baseline</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (Baseline)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingRow</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Key in the configuration and for --set</source>
        <translation>Schlüssel in der Konfiguration und für --set</translation>
    </message>
    <message>
        <source>Back to the preset: empty</source>
        <translation>Zurück zur Voreinstellung: leer</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s %1</source>
        <translation>Zurück zu %1 der Voreinstellung</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShareModel</name>
    <message>
        <source>one final layer</source>
        <translation>eine Endschicht</translation>
    </message>
    <message>
        <source>%1 final layers, %2 to %3</source>
        <translation>%1 Endschichten, %2 bis %3</translation>
    </message>
    <message>
        <source>none judged</source>
        <translation>keine beurteilt</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2: nothing inside; %3</source>
        <translation>%1 von %2: nichts innen; %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 inside, accuracy inside %4, %5; %6</source>
        <translation>%1: %2 von %3 innen, Genauigkeit innen %4, %5; %6</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>not answered by both</source>
        <translation>nicht von beiden beantwortet</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The number and the disc are the first final layer&apos;s, every tick is a layer: how far another draw of its halves moves the share</source>
        <translation>Die Zahl und die Scheibe gehören zur ersten Endschicht, jeder Strich ist eine Schicht: wie weit eine andere Ziehung ihrer Hälften den Anteil verschiebt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>against the baseline</source>
        <translation>gegen die Baseline</translation>
    </message>
    <message>
        <source>HR share, %1 (shifted)</source>
        <translation>HR-Anteil, %1 (verschoben)</translation>
    </message>
    <message>
        <source>HR share, %1</source>
        <translation>HR-Anteil, %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SharePanel</name>
    <message>
        <source>%1: %2, no known label</source>
        <translation>%1: %2, kein bekanntes Label</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 predicted right (%5)</source>
        <translation>%1: %2, %3 von %4 richtig vorhergesagt (%5)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · acc %2</source>
        <translation>%1 · Gen. %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testmenge</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>sdm::ui::SlicePanel</name>
    <message>
        <source>Share in the region over training</source>
        <translation>Anteil in der Region im Trainingsverlauf</translation>
    </message>
    <message>
        <source>Slice to follow</source>
        <translation>Zu verfolgender Ausschnitt</translation>
    </message>
    <message>
        <source>The filters of this page, or a slice that was saved</source>
        <translation>Die Filter dieser Seite oder ein gespeicherter Ausschnitt</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>Select a run: a slice is followed over its evaluations.</source>
        <translation>Einen Lauf wählen: Ein Ausschnitt wird über dessen Evaluationen verfolgt.</translation>
    </message>
    <message>
        <source>The slice cannot be followed: %1</source>
        <translation>Der Ausschnitt kann nicht verfolgt werden: %1</translation>
    </message>
    <message>
        <source>these filters</source>
        <translation>diese Filter</translation>
    </message>
    <message>
        <source>None of the run&apos;s judged answers is in this slice.</source>
        <translation>Keine der beurteilten Antworten des Laufs liegt in diesem Ausschnitt.</translation>
    </message>
    <message>
        <source>The filters of this page</source>
        <translation>Die Filter dieser Seite</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlDock</name>
    <message>
        <source>Asking the store…</source>
        <translation>Der Speicher wird gefragt…</translation>
    </message>
    <message>
        <source>Saved queries; type a name to save this one</source>
        <translation>Gespeicherte Abfragen; einen Namen eingeben, um diese zu speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep this query under the name at the left</source>
        <translation>Diese Abfrage unter dem Namen links behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget the saved query</source>
        <translation>Die gespeicherte Abfrage vergessen</translation>
    </message>
    <message>
        <source>SQL statement</source>
        <translation>SQL-Anweisung</translation>
    </message>
    <message>
        <source>SELECT … (reading only; Ctrl+Enter runs it)</source>
        <translation>SELECT … (nur lesend; Strg+Eingabe führt sie aus)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Die Anweisung ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>Die Anweisung ausführen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Copy the result as Markdown</source>
        <translation>Das Ergebnis als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the result as TSV</source>
        <translation>Das Ergebnis als TSV kopieren</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>Ergebnis der Abfrage</translation>
    </message>
    <message>
        <source>Type a name of its own for the query at the left first.</source>
        <translation>Erst links einen eigenen Namen für die Abfrage eingeben.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The first %1 rows; there are more. Add a LIMIT or a WHERE to choose others. %2</source>
        <translation>Die ersten %1 Zeilen; es gibt mehr. Ein LIMIT oder WHERE wählt andere. %2</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 Zeilen, %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlQuery</name>
    <message>
        <source>SQL query</source>
        <translation>SQL-Abfrage</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlTableModel</name>
    <message>
        <source>nothing (NULL)</source>
        <translation>nichts (NULL)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::StatisticsTab</name>
    <message>
        <source>Against the baseline, document by document</source>
        <translation>Gegen die Baseline, Dokument für Dokument</translation>
    </message>
    <message>
        <source>Paired comparison</source>
        <translation>Gepaarter Vergleich</translation>
    </message>
    <message>
        <source>Seeds and final layers</source>
        <translation>Seeds und Endschichten</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>Runs of the same settings stand in one row, whatever their seed. Mean ± standard deviation by the first final layer of each run; median [lowest, highest] over every final layer of every run.</source>
        <translation>Läufe gleicher Einstellungen stehen in einer Zeile, welchen Seed sie auch haben. Mittelwert ± Standardabweichung über die erste Endschicht jedes Laufs; Median [niedrigster, höchster] über jede Endschicht jedes Laufs.</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>Die Läufe können nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Against %1, document by document</source>
        <translation>Gegen %1, Dokument für Dokument</translation>
    </message>
    <message>
        <source>Comparing run %1 of %2…</source>
        <translation>Lauf %1 von %2 wird verglichen…</translation>
    </message>
    <message>
        <source>One run: nothing to hold it against</source>
        <translation>Ein Lauf: nichts, womit er zu vergleichen wäre</translation>
    </message>
    <message>
        <source>Choose a second run above. How far seeds and final layers move the share stands below.</source>
        <translation>Oben einen zweiten Lauf wählen. Wie weit Seeds und Endschichten den Anteil verschieben, steht unten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::StepRangeDialog</name>
    <message>
        <source>Steps to look at</source>
        <translation>Zu betrachtende Schritte</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Von Schritt</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Bis Schritt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TagsDelegate</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TasksDock</name>
    <message>
        <source>Nothing works in the background. Runs go on in processes of their own: see the Runs page.</source>
        <translation>Im Hintergrund arbeitet nichts. Läufe gehen in eigenen Prozessen weiter: siehe die Seite „Läufe“.</translation>
    </message>
    <message>
        <source>Tasks in the background</source>
        <translation>Vorgänge im Hintergrund</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>Den Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation>Abbrechen (Entf)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TermLabel</name>
    <message>
        <source>What %1 means</source>
        <translation>Was %1 bedeutet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>More in the manual</source>
        <translation>Mehr im Handbuch</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>Was ist</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TestSetsEditor</name>
    <message>
        <source>Add test sets…</source>
        <translation>Testmengen hinzufügen…</translation>
    </message>
    <message>
        <source>Choose JSONL files, or drop them here</source>
        <translation>JSONL-Dateien wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>shifted</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the test set</source>
        <translation>Name der Testmenge</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of the test set</source>
        <translation>Datei der Testmenge</translation>
    </message>
    <message>
        <source>Unlike the training data: a low HR share is right there</source>
        <translation>Anders als die Trainingsdaten: Ein niedriger HR-Anteil ist dort richtig</translation>
    </message>
    <message>
        <source>Remove this test set</source>
        <translation>Diese Testmenge entfernen</translation>
    </message>
    <message>
        <source>Add test sets</source>
        <translation>Testmengen hinzufügen</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON-Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TokenFlow</name>
    <message>
        <source>%1 tokens: %2 masked, %3 learnt</source>
        <translation>%1 Token: %2 maskiert, %3 gelernt</translation>
    </message>
    <message>
        <source>Masked: %1. Learnt: %2</source>
        <translation>Maskiert: %1. Gelernt: %2</translation>
    </message>
    <message>
        <source>Token %1, masked: gives no loss</source>
        <translation>Token %1, maskiert: gibt keinen Verlust</translation>
    </message>
    <message>
        <source>Token %1, learnt</source>
        <translation>Token %1, gelernt</translation>
    </message>
</context>
<context>
    <name>sdm::ui::VerdictPathView</name>
    <message>
        <source>Path of the answer through the gates</source>
        <translation>Weg der Antwort durch die Prüfschritte</translation>
    </message>
    <message>
        <source>stops here: %1</source>
        <translation>hier aufgehalten: %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>admitted, wrong</source>
        <translation>zugelassen, falsch</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>nicht zugelassen</translation>
    </message>
</context>
</TS>
