<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>training</source>
        <translation>de entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>de validación</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>de seguimiento</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>Loss is no number</source>
        <translation>La pérdida no es un número</translation>
    </message>
    <message>
        <source>HR accuracy below α</source>
        <translation>Exactitud HR por debajo de α</translation>
    </message>
    <message>
        <source>HR share collapses</source>
        <translation>La proporción HR se desploma</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Sin región</translation>
    </message>
    <message>
        <source>No hard negatives</source>
        <translation>Sin negativos difíciles</translation>
    </message>
    <message>
        <source>Many out of distribution</source>
        <translation>Muchas fuera de distribución</translation>
    </message>
    <message>
        <source>Run stalls</source>
        <translation>La ejecución no avanza</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Disco casi lleno</translation>
    </message>
    <message>
        <source>The training loss, the evaluation loss or the gradient norm is infinite or no number.</source>
        <translation>La pérdida de entrenamiento, la pérdida de evaluación o la norma del gradiente es infinita o no es un número.</translation>
    </message>
    <message>
        <source>The whole 95 % interval of the accuracy inside lies below α. Fewer than 30 answers raise nothing.</source>
        <translation>Todo el intervalo del 95 % de la exactitud dentro está por debajo de α. Con menos de 30 respuestas no hay aviso.</translation>
    </message>
    <message>
        <source>The share inside falls below this part of the best share before it, on documents of the training distribution.</source>
        <translation>La proporción dentro cae por debajo de esta fracción de la mejor proporción anterior, en documentos de la distribución de entrenamiento.</translation>
    </message>
    <message>
        <source>A layer finds no region: its q′min is infinite, and it admits nothing.</source>
        <translation>Una capa no encuentra ninguna región: su q′min es infinito y no admite nada.</translation>
    </message>
    <message>
        <source>An epoch has generated so many answers, and none of them was wrong.</source>
        <translation>Una época ha generado este número de respuestas y ninguna era incorrecta.</translation>
    </message>
    <message>
        <source>More than this part of the answers is out of distribution, on documents of the training distribution.</source>
        <translation>Más de esta fracción de las respuestas está fuera de distribución, en documentos de la distribución de entrenamiento.</translation>
    </message>
    <message>
        <source>A run at work has written no step and no phase for so long.</source>
        <translation>Una ejecución en curso lleva este tiempo sin escribir ningún paso ni ninguna fase.</translation>
    </message>
    <message>
        <source>Less than this is free on the project&apos;s disk while a run is at work.</source>
        <translation>Queda menos de este espacio libre en el disco del proyecto mientras hay una ejecución en curso.</translation>
    </message>
    <message>
        <source>below </source>
        <translation>por debajo de </translation>
    </message>
    <message>
        <source>after </source>
        <translation>tras </translation>
    </message>
    <message>
        <source>more than </source>
        <translation>más de </translation>
    </message>
    <message>
        <source>less than </source>
        <translation>menos de </translation>
    </message>
    <message>
        <source> of the best</source>
        <translation> de la mejor</translation>
    </message>
    <message>
        <source> answers</source>
        <translation> respuestas</translation>
    </message>
    <message>
        <source> of the answers</source>
        <translation> de las respuestas</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 no es un número</translation>
    </message>
    <message>
        <source>Accuracy inside on %1 is %2 of %3 answers, below α %4 with its whole interval</source>
        <translation>La exactitud dentro en %1 es %2 sobre %3 respuestas, con todo su intervalo por debajo de α %4</translation>
    </message>
    <message>
        <source>Share inside on %1 fell to %2; it was %3 at best</source>
        <translation>La proporción dentro en %1 cayó a %2; la mejor fue %3</translation>
    </message>
    <message>
        <source>A %1 layer found no region: it admits nothing</source>
        <translation>Una capa %1 no encontró ninguna región: no admite nada</translation>
    </message>
    <message>
        <source>%1 answers were generated and none was wrong</source>
        <translation>Se generaron %1 respuestas y ninguna era incorrecta</translation>
    </message>
    <message>
        <source>%1 of %2 answers on %3 are out of distribution</source>
        <translation>Una fracción de %1 de las %2 respuestas en %3 está fuera de distribución</translation>
    </message>
    <message>
        <source>Nothing was written for %1</source>
        <translation>No se ha escrito nada durante %1</translation>
    </message>
    <message>
        <source>%1 GB are free on the project&apos;s disk</source>
        <translation>Espacio libre en el disco del proyecto: %1 GB</translation>
    </message>
</context>
<context>
    <name>AnswerEvidence</name>
    <message>
        <source>The nearest training document is not stored.</source>
        <translation>El documento de entrenamiento más cercano no está almacenado.</translation>
    </message>
    <message>
        <source>No neighbours: the answer was not judged.</source>
        <translation>Sin vecinos: la respuesta no se juzgó.</translation>
    </message>
    <message>
        <source>q = 0 %1 the nearest training answer is not both labelled and predicted &quot;%2&quot;.</source>
        <translation>q = 0 %1 la respuesta de entrenamiento más cercana no está a la vez etiquetada y predicha como «%2».</translation>
    </message>
    <message>
        <source>q = %1 %2 the %1 nearest training answers are labelled and predicted &quot;%3&quot;, the next is not.</source>
        <translation>q = %1 %2 las %1 respuestas de entrenamiento más cercanas están etiquetadas y predichas como «%3»; la siguiente, no.</translation>
    </message>
    <message>
        <source>1. %1, at distance %2: %3</source>
        <translation>1. %1, a distancia %2: %3</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>su texto no está almacenado</translation>
    </message>
    <message>
        <source>The farther ones were not recorded when this answer was judged; a new evaluation names them.</source>
        <translation>Los más lejanos no se registraron al juzgar esta respuesta; una nueva evaluación los nombra.</translation>
    </message>
    <message>
        <source>The first %1 of them are kept by name, the next %2 are not.</source>
        <translation>Los primeros %1 se guardan por su nombre; los %2 siguientes, no.</translation>
    </message>
    <message>
        <source>%1 answers of this evaluation have it as their nearest: %2 judged rightly, %3 judged wrongly, %4 admitted and wrong.</source>
        <translation>%1 respuestas de esta evaluación lo tienen como el más cercano: %2 bien juzgadas, %3 mal juzgadas, %4 admitidas e incorrectas.</translation>
    </message>
    <message>
        <source>neighbour 1 · %1</source>
        <translation>vecino 1 · %1</translation>
    </message>
    <message>
        <source>▸ this answer</source>
        <translation>▸ esta respuesta</translation>
    </message>
    <message>
        <source>beside it · %1</source>
        <translation>junto a ella · %1</translation>
    </message>
    <message>
        <source> · same text</source>
        <translation> · mismo texto</translation>
    </message>
    <message>
        <source> · new text</source>
        <translation> · texto nuevo</translation>
    </message>
    <message>
        <source>%1 was judged %2 times in %3 runs, with %4 different answers. Enter or a double click goes there.</source>
        <translation>%1 se juzgó %2 veces en %3 ejecuciones, con %4 respuestas distintas. Intro o un doble clic lleva allí.</translation>
    </message>
    <message>
        <source>The distances of the calibration answers are kept with final layers only; this answer was judged by a layer of the training.</source>
        <translation>Las distancias de las respuestas de calibración solo se guardan con las capas finales; esta respuesta la juzgó una capa del entrenamiento.</translation>
    </message>
    <message>
        <source>The distances of the calibration answers cannot be read: %1</source>
        <translation>No se pueden leer las distancias de las respuestas de calibración: %1</translation>
    </message>
</context>
<context>
    <name>AnswerOrders</name>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>The answers recorded last come first</source>
        <translation>Primero las últimas respuestas registradas</translation>
    </message>
    <message>
        <source>Deepest in HR</source>
        <translation>Más adentro de HR</translation>
    </message>
    <message>
        <source>All answers, those farthest inside the region first, those farthest outside last</source>
        <translation>Todas las respuestas: primero las que están más dentro de la región, al final las que están más fuera</translation>
    </message>
    <message>
        <source>Hardest in HR</source>
        <translation>Más difíciles en HR</translation>
    </message>
    <message>
        <source>Admitted answers, the closest to a threshold first</source>
        <translation>Respuestas admitidas, primero las más cercanas a un umbral</translation>
    </message>
    <message>
        <source>Nearly HR</source>
        <translation>Casi en HR</translation>
    </message>
    <message>
        <source>Answers outside the region, the closest to the threshold they fail first</source>
        <translation>Respuestas fuera de la región, primero las más cercanas al umbral que no alcanzan</translation>
    </message>
    <message>
        <source>Over-confident, wrong</source>
        <translation>Demasiado seguras e incorrectas</translation>
    </message>
    <message>
        <source>Answers the layer judged wrongly, the surest first</source>
        <translation>Respuestas que la capa juzgó mal, primero las más seguras</translation>
    </message>
    <message>
        <source>Likely label errors</source>
        <translation>Posibles errores de etiqueta</translation>
    </message>
    <message>
        <source>Admitted answers whose label disagrees, the deepest inside the region first</source>
        <translation>Respuestas admitidas cuya etiqueta discrepa, primero las que están más dentro de la región</translation>
    </message>
</context>
<context>
    <name>AnswerSorting</name>
    <message>
        <source>newest first</source>
        <translation>las más recientes primero</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>las más antiguas primero</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>las mejores primero</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>las peores primero</translation>
    </message>
    <message>
        <source>right first</source>
        <translation>las correctas primero</translation>
    </message>
    <message>
        <source>wrong first</source>
        <translation>las incorrectas primero</translation>
    </message>
    <message>
        <source>deepest inside first</source>
        <translation>las más profundas dentro primero</translation>
    </message>
    <message>
        <source>farthest outside first</source>
        <translation>las más alejadas fuera primero</translation>
    </message>
    <message>
        <source>greatest first</source>
        <translation>las mayores primero</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>las menores primero</translation>
    </message>
    <message>
        <source>turned about</source>
        <translation>invertido</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; then </source>
        <translation>; luego </translation>
    </message>
</context>
<context>
    <name>BoundWord</name>
    <message>
        <source>lower estimate</source>
        <translation>estimación inferior</translation>
    </message>
    <message>
        <source>plain estimate</source>
        <translation>estimación simple</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>inferior</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>simple</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>configuration</source>
        <translation>configuración</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>adaptador</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>tokenizador</translation>
    </message>
    <message>
        <source>chat template</source>
        <translation>plantilla de chat</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>capas</translation>
    </message>
    <message>
        <source>lengths</source>
        <translation>longitudes</translation>
    </message>
    <message>
        <source>work</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>memory plan</source>
        <translation>plan de memoria</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>nothing to compare</source>
        <translation>nada que comparar</translation>
    </message>
    <message>
        <source>within the draw</source>
        <translation>dentro del sorteo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>larger than the draw</source>
        <translation>mayor que el sorteo</translation>
    </message>
    <message>
        <source>No document that both runs answered.</source>
        <translation>Ningún documento que ambas ejecuciones hayan respondido.</translation>
    </message>
    <message>
        <source>The 95 % interval over documents holds 0: no more than which documents were drawn.</source>
        <translation>El intervalo del 95 % sobre los documentos contiene el 0: la diferencia no va más allá de qué documentos se sortearon.</translation>
    </message>
    <message>
        <source>Another draw of a final layer&apos;s halves moves the share as far: what the layers of the two runs admit overlaps.</source>
        <translation>Otro sorteo de las mitades de una capa final mueve la proporción otro tanto: lo que admiten las capas de las dos ejecuciones se solapa.</translation>
    </message>
    <message>
        <source>More than which documents were drawn; but a run has one final layer, so how far another draw of its halves would move the share is not known (final.layers trains more).</source>
        <translation>La diferencia va más allá de qué documentos se sortearon; pero una ejecución tiene una sola capa final, así que no se sabe cuánto movería la proporción otro sorteo de sus mitades (final.layers entrena más).</translation>
    </message>
    <message>
        <source>Every final layer of one run admits more than every final layer of the other.</source>
        <translation>Cada capa final de una ejecución admite más que cualquier capa final de la otra.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 puntos</translation>
    </message>
    <message>
        <source> (%1 % right)</source>
        <translation> (%1 % correctas)</translation>
    </message>
    <message>
        <source> (%1 of them wrong)</source>
        <translation> (%1 de ellas incorrectas)</translation>
    </message>
    <message>
        <source>%1 entered HR%2, %3 left%4: net %5</source>
        <translation>Entran en HR %1%2, salen %3%4: neto %5</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>de %1 a %2 %</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nada que comparar</translation>
    </message>
    <message>
        <source>within the draw of the documents: the interval holds 0</source>
        <translation>dentro del sorteo de los documentos: el intervalo contiene el 0</translation>
    </message>
    <message>
        <source>larger than the draw of the documents; the draw of the final layers is not known, since %1 has only one (final.layers trains more)</source>
        <translation>mayor que el sorteo de los documentos; el sorteo de las capas finales no se conoce, pues %1 tiene una sola (final.layers entrena más)</translation>
    </message>
    <message>
        <source>within the draw of the final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>dentro del sorteo de las capas finales: las %1 capas finales de %2 admiten %3; las %4 de %5, %6</translation>
    </message>
    <message>
        <source>larger than the draw of documents and of final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>mayor que el sorteo de los documentos y de las capas finales: las %1 capas finales de %2 admiten %3; las %4 de %5, %6</translation>
    </message>
    <message>
        <source>no document that both runs answered: nothing to compare</source>
        <translation>ningún documento que ambas ejecuciones hayan respondido: nada que comparar</translation>
    </message>
    <message>
        <source>%1 points inside [%2, %3] over %4 documents, %5</source>
        <translation>%1 puntos dentro [%2, %3] sobre %4 documentos, %5</translation>
    </message>
    <message>
        <source>none entered</source>
        <translation>No entra ninguna</translation>
    </message>
    <message>
        <source>%1 entered (%2 of them right)</source>
        <translation>Entran %1 (%2 de ellas correctas)</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>no sale ninguna</translation>
    </message>
    <message>
        <source>%1 left (%2 of them right)</source>
        <translation>salen %1 (%2 de ellas correctas)</translation>
    </message>
    <message>
        <source>%1 (shifted): %2. %3, %4.</source>
        <translation>%1 (desplazado): %2. %3, %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3, %4.</source>
        <translation>%1: %2. %3, %4.</translation>
    </message>
    <message>
        <source>%1 has judged no test set with a final layer yet: nothing to pair.</source>
        <translation>%1 aún no ha juzgado ningún conjunto de prueba con una capa final: no hay nada que emparejar.</translation>
    </message>
    <message>
        <source>%1 has not answered %2: nothing to pair there.</source>
        <translation>%1 no ha respondido %2: ahí no hay nada que emparejar.</translation>
    </message>
    <message>
        <source>%1: %2 documents are only %3&apos;s and %4 only %5&apos;s; they are left out.</source>
        <translation>%1: %2 documentos son solo de %3 y %4 solo de %5; se dejan fuera.</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>tag a run</source>
        <translation>etiquetar una ejecución</translation>
    </message>
    <message>
        <source>tag %1 runs</source>
        <translation>etiquetar %1 ejecuciones</translation>
    </message>
    <message>
        <source>note on a run</source>
        <translation>nota en una ejecución</translation>
    </message>
    <message>
        <source>note on %1 runs</source>
        <translation>nota en %1 ejecuciones</translation>
    </message>
    <message>
        <source>star a run</source>
        <translation>poner estrella a una ejecución</translation>
    </message>
    <message>
        <source>star %1 runs</source>
        <translation>poner estrella a %1 ejecuciones</translation>
    </message>
    <message>
        <source>unstar a run</source>
        <translation>quitar la estrella a una ejecución</translation>
    </message>
    <message>
        <source>unstar %1 runs</source>
        <translation>quitar la estrella a %1 ejecuciones</translation>
    </message>
    <message>
        <source>group a run</source>
        <translation>agrupar una ejecución</translation>
    </message>
    <message>
        <source>group %1 runs</source>
        <translation>agrupar %1 ejecuciones</translation>
    </message>
    <message>
        <source>archive a run</source>
        <translation>archivar una ejecución</translation>
    </message>
    <message>
        <source>archive %1 runs</source>
        <translation>archivar %1 ejecuciones</translation>
    </message>
    <message>
        <source>take a run out of the archive</source>
        <translation>sacar una ejecución del archivo</translation>
    </message>
    <message>
        <source>take %1 runs out of the archive</source>
        <translation>sacar %1 ejecuciones del archivo</translation>
    </message>
    <message>
        <source>move a run to the trash</source>
        <translation>mover una ejecución a la papelera</translation>
    </message>
    <message>
        <source>move %1 runs to the trash</source>
        <translation>mover %1 ejecuciones a la papelera</translation>
    </message>
    <message>
        <source>restore a run</source>
        <translation>restaurar una ejecución</translation>
    </message>
    <message>
        <source>restore %1 runs</source>
        <translation>restaurar %1 ejecuciones</translation>
    </message>
    <message>
        <source>change a run</source>
        <translation>cambiar una ejecución</translation>
    </message>
    <message>
        <source>change %1 runs</source>
        <translation>cambiar %1 ejecuciones</translation>
    </message>
    <message>
        <source>tag an example</source>
        <translation>etiquetar un ejemplo</translation>
    </message>
    <message>
        <source>tag %1 examples</source>
        <translation>etiquetar %1 ejemplos</translation>
    </message>
    <message>
        <source>note on an example</source>
        <translation>nota en un ejemplo</translation>
    </message>
    <message>
        <source>note on %1 examples</source>
        <translation>nota en %1 ejemplos</translation>
    </message>
    <message>
        <source>flag an example</source>
        <translation>marcar un ejemplo</translation>
    </message>
    <message>
        <source>flag %1 examples</source>
        <translation>marcar %1 ejemplos</translation>
    </message>
    <message>
        <source>take the flag off an example</source>
        <translation>quitar la marca a un ejemplo</translation>
    </message>
    <message>
        <source>take the flag off %1 examples</source>
        <translation>quitar la marca a %1 ejemplos</translation>
    </message>
    <message>
        <source>mark an example as seen</source>
        <translation>marcar un ejemplo como visto</translation>
    </message>
    <message>
        <source>mark %1 examples as seen</source>
        <translation>marcar %1 ejemplos como vistos</translation>
    </message>
    <message>
        <source>mark an example as not seen</source>
        <translation>marcar un ejemplo como no visto</translation>
    </message>
    <message>
        <source>mark %1 examples as not seen</source>
        <translation>marcar %1 ejemplos como no vistos</translation>
    </message>
    <message>
        <source>change an example</source>
        <translation>cambiar un ejemplo</translation>
    </message>
    <message>
        <source>change %1 examples</source>
        <translation>cambiar %1 ejemplos</translation>
    </message>
    <message>
        <source>what a queued run waits for</source>
        <translation>a qué espera una ejecución en cola</translation>
    </message>
    <message>
        <source>what %1 queued runs wait for</source>
        <translation>a qué esperan %1 ejecuciones en cola</translation>
    </message>
    <message>
        <source>queue a run</source>
        <translation>poner en cola una ejecución</translation>
    </message>
    <message>
        <source>queue %1 runs</source>
        <translation>poner en cola %1 ejecuciones</translation>
    </message>
    <message>
        <source>take a run out of the queue</source>
        <translation>sacar una ejecución de la cola</translation>
    </message>
    <message>
        <source>take %1 runs out of the queue</source>
        <translation>sacar %1 ejecuciones de la cola</translation>
    </message>
    <message>
        <source>move a run in the queue</source>
        <translation>mover una ejecución en la cola</translation>
    </message>
    <message>
        <source>move %1 runs in the queue</source>
        <translation>mover %1 ejecuciones en la cola</translation>
    </message>
    <message>
        <source>promote a wrong answer</source>
        <translation>promover una respuesta incorrecta</translation>
    </message>
    <message>
        <source>promote wrong answers of %1 documents</source>
        <translation>promover respuestas incorrectas de %1 documentos</translation>
    </message>
    <message>
        <source>keep a wrong answer</source>
        <translation>conservar una respuesta incorrecta</translation>
    </message>
    <message>
        <source>keep wrong answers of %1 documents</source>
        <translation>conservar respuestas incorrectas de %1 documentos</translation>
    </message>
    <message>
        <source>ban a wrong answer</source>
        <translation>vetar una respuesta incorrecta</translation>
    </message>
    <message>
        <source>ban wrong answers of %1 documents</source>
        <translation>vetar respuestas incorrectas de %1 documentos</translation>
    </message>
    <message>
        <source>change the choice of a wrong answer</source>
        <translation>cambiar la decisión sobre una respuesta incorrecta</translation>
    </message>
    <message>
        <source>change the choice of wrong answers of %1 documents</source>
        <translation>cambiar la decisión sobre respuestas incorrectas de %1 documentos</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>cambiar el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>choice of the baseline</source>
        <translation>elección de la línea base</translation>
    </message>
    <message>
        <source>save the slice %1</source>
        <translation>guardar el segmento %1</translation>
    </message>
    <message>
        <source>remove the slice %1</source>
        <translation>quitar el segmento %1</translation>
    </message>
    <message>
        <source>The tags could not be changed.</source>
        <translation>No se pudieron cambiar las etiquetas.</translation>
    </message>
    <message>
        <source>The note could not be saved.</source>
        <translation>No se pudo guardar la nota.</translation>
    </message>
    <message>
        <source>The star could not be changed.</source>
        <translation>No se pudo cambiar la estrella.</translation>
    </message>
    <message>
        <source>The group could not be changed.</source>
        <translation>No se pudo cambiar el grupo.</translation>
    </message>
    <message>
        <source>The run could not be renamed.</source>
        <translation>No se pudo cambiar el nombre de la ejecución.</translation>
    </message>
    <message>
        <source>The archive could not be changed.</source>
        <translation>No se pudo cambiar el archivo.</translation>
    </message>
    <message>
        <source>Nothing was moved to the trash.</source>
        <translation>No se movió nada a la papelera.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>No se restauró nada.</translation>
    </message>
    <message>
        <source>The baseline could not be changed.</source>
        <translation>No se pudo cambiar la línea base.</translation>
    </message>
    <message>
        <source>The flag could not be changed.</source>
        <translation>No se pudo cambiar la marca.</translation>
    </message>
    <message>
        <source>What was seen could not be noted.</source>
        <translation>No se pudo anotar lo visto.</translation>
    </message>
    <message>
        <source>The slice could not be saved or removed.</source>
        <translation>No se pudo guardar ni quitar el segmento.</translation>
    </message>
    <message>
        <source>The queue could not be changed.</source>
        <translation>No se pudo cambiar la cola.</translation>
    </message>
    <message>
        <source>The choice could not be saved.</source>
        <translation>No se pudo guardar la decisión.</translation>
    </message>
    <message>
        <source>The last edit could not be taken back.</source>
        <translation>No se pudo deshacer el último cambio.</translation>
    </message>
    <message>
        <source>The edit could not be made again.</source>
        <translation>No se pudo rehacer el cambio.</translation>
    </message>
</context>
<context>
    <name>EvaluationTitles</name>
    <message>
        <source>final layer %1</source>
        <translation>capa final %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>seen</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas de usuario: %1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Juicio</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Five-level reliability scale, best first</source>
        <translation>Escala de fiabilidad de cinco niveles, el mejor primero</translation>
    </message>
    <message>
        <source>Whether the answer itself is right: its sentence is the reference&apos;s</source>
        <translation>Si la respuesta en sí es correcta: su frase es la de la referencia</translation>
    </message>
    <message>
        <source>The generated sentence; underlined words have moved, boxed ones are added, struck ones are missing</source>
        <translation>La frase generada; las palabras subrayadas se han movido, las recuadradas se han añadido y las tachadas faltan</translation>
    </message>
    <message>
        <source>SDM output at the predicted class; close to 1 as what is missing to 1</source>
        <translation>Salida SDM en la clase predicha; cerca de 1, como lo que falta hasta 1</translation>
    </message>
    <message>
        <source>Rescaled similarity: min(q, (2+q)^s)</source>
        <translation>Similitud reescalada: min(q, (2+q)^s)</translation>
    </message>
    <message>
        <source>Distance quantile: 1 next to the training data, 0 out of distribution</source>
        <translation>Cuantil de distancia: 1 junto a los datos de entrenamiento, 0 fuera de distribución</translation>
    </message>
    <message>
        <source>Similarity: how many nearest training neighbours agree in a row</source>
        <translation>Similitud: cuántos vecinos de entrenamiento más cercanos coinciden seguidos</translation>
    </message>
    <message>
        <source>The first gate that stopped the answer</source>
        <translation>El primer filtro que detuvo la respuesta</translation>
    </message>
    <message>
        <source>Whether the layer judged the answer rightly: its prediction is the label</source>
        <translation>Si la capa juzgó bien la respuesta: su predicción es la etiqueta</translation>
    </message>
    <message>
        <source>Which run, split and evaluation the answer is of</source>
        <translation>De qué ejecución, partición y evaluación es la respuesta</translation>
    </message>
    <message>
        <source>What people said of it: flag ⚑, note ✎, seen, tags</source>
        <translation>Lo que se ha dicho de ella: marca ⚑, nota ✎, vista, etiquetas de usuario</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>capa final %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>respuesta correcta</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>respuesta incorrecta</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>bien juzgada</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>mal juzgada</translation>
    </message>
    <message>
        <source>nothing to judge by</source>
        <translation>nada con que contrastar el juicio</translation>
    </message>
    <message>
        <source>The answer is right; the layer says %1</source>
        <translation>La respuesta es correcta; la capa dice: %1</translation>
    </message>
    <message>
        <source>The answer is wrong; the layer says %1</source>
        <translation>La respuesta es incorrecta; la capa dice: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Answer: %1
Reference: %2</source>
        <translation>Respuesta: %1
Referencia: %2</translation>
    </message>
    <message>
        <source>by the lower estimate: %1</source>
        <translation>según la estimación inferior: %1</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>no label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>fuera de distribución</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>no juzgada</translation>
    </message>
    <message>
        <source>called %1</source>
        <translation>predicha como %1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>✓ answer right</source>
        <translation>✓ respuesta correcta</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is the reference&apos;s</source>
        <translation>La frase de la respuesta es la de la referencia</translation>
    </message>
    <message>
        <source>✕ answer wrong</source>
        <translation>✕ respuesta incorrecta</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is not the reference&apos;s</source>
        <translation>La frase de la respuesta no es la de la referencia</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Juicio</translation>
    </message>
    <message>
        <source>✓ judged rightly</source>
        <translation>✓ bien juzgada</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction agrees with the truth</source>
        <translation>La predicción de la capa concuerda con la verdad</translation>
    </message>
    <message>
        <source>✕ judged wrongly</source>
        <translation>✕ mal juzgada</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction disagrees with the truth</source>
        <translation>La predicción de la capa no concuerda con la verdad</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>⚑ flagged</source>
        <translation>⚑ marcada</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>no vista</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas de usuario</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Búsqueda: %1</translation>
    </message>
    <message>
        <source>chosen in the scatter: %1</source>
        <translation>elegidas en la dispersión: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>respuesta correcta</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>respuesta incorrecta</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>bien juzgada</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>mal juzgada</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta de usuario</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>marcada</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>no marcada</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>debe ser %1, es %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>an object like %1</source>
        <translation>un objeto como %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clave desconocida</translation>
    </message>
    <message>
        <source>a test set has name, file and shifted</source>
        <translation>un conjunto de prueba tiene name, file y shifted</translation>
    </message>
    <message>
        <source>a list of test sets</source>
        <translation>una lista de conjuntos de prueba</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>una lista de dos números</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>un número o null</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>debe ser un número finito</translation>
    </message>
    <message>
        <source>must be one of %1, is &quot;%2&quot;</source>
        <translation>debe ser uno de %1, es &quot;%2&quot;</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no debe estar vacío</translation>
    </message>
    <message>
        <source>results are listed under it</source>
        <translation>los resultados se listan bajo él</translation>
    </message>
    <message>
        <source>must not be &quot;%1&quot;</source>
        <translation>no debe ser &quot;%1&quot;</translation>
    </message>
    <message>
        <source>that split has the name already</source>
        <translation>esa partición ya tiene ese nombre</translation>
    </message>
    <message>
        <source>must have no slash and no control character, is &quot;%1&quot;</source>
        <translation>no debe contener barras ni caracteres de control, es &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it is part of metric keys</source>
        <translation>forma parte de las claves de métricas</translation>
    </message>
    <message>
        <source>must have at most %1 bytes, has %2</source>
        <translation>debe tener como máximo %1 bytes, tiene %2</translation>
    </message>
    <message>
        <source>its answers are written to a file of that name</source>
        <translation>sus respuestas se escriben en un archivo con ese nombre</translation>
    </message>
    <message>
        <source>must differ from the other test sets, is &quot;%1&quot;</source>
        <translation>debe diferir de los demás conjuntos de prueba, es &quot;%1&quot;</translation>
    </message>
    <message>
        <source>must be UTF-8 text, holds other bytes</source>
        <translation>debe ser texto UTF-8, contiene otros bytes</translation>
    </message>
    <message>
        <source>rename the file or folder</source>
        <translation>cambiar el nombre del archivo o de la carpeta</translation>
    </message>
    <message>
        <source>name a JSONL file</source>
        <translation>indicar un archivo JSONL</translation>
    </message>
    <message>
        <source>must be 0 with preset base, is %1</source>
        <translation>debe ser 0 con el preajuste base, es %1</translation>
    </message>
    <message>
        <source>base tunes nothing; choose another preset to tune</source>
        <translation>base no ajusta nada; para ajustar, elegir otro preajuste</translation>
    </message>
    <message>
        <source>must be null unless loss.kind is sdm</source>
        <translation>debe ser null salvo que loss.kind sea sdm</translation>
    </message>
    <message>
        <source>cross-entropy has the base e</source>
        <translation>la entropía cruzada tiene la base e</translation>
    </message>
    <message>
        <source>must be 0 with loss dpo and a reference: what the untuned model thinks of answers that are yet to be generated is not known</source>
        <translation>debe ser 0 con la pérdida dpo y una referencia: no se sabe qué opina el modelo sin ajustar de respuestas aún por generar</translation>
    </message>
    <message>
        <source>set it to 0, or loss.dpo_reference to false</source>
        <translation>ponerlo a 0, o poner loss.dpo_reference a false</translation>
    </message>
    <message>
        <source>must not be &quot;adapter&quot; unless adapter.kind is lora</source>
        <translation>no debe ser &quot;adapter&quot; salvo que adapter.kind sea lora</translation>
    </message>
    <message>
        <source>the run trains the model itself</source>
        <translation>la ejecución entrena el propio modelo</translation>
    </message>
    <message>
        <source>must not be &quot;weights&quot; unless adapter.base is auto</source>
        <translation>no debe ser &quot;weights&quot; salvo que adapter.base sea auto</translation>
    </message>
    <message>
        <source>the adapter is merged into the model&apos;s weights, and those are then not in memory; &quot;adapter&quot; holds it alone</source>
        <translation>el adaptador se funde con los pesos del modelo, y estos no están entonces en memoria; &quot;adapter&quot; lo contiene solo a él</translation>
    </message>
    <message>
        <source>must have no line break or other control character</source>
        <translation>no debe contener saltos de línea ni otros caracteres de control</translation>
    </message>
    <message>
        <source>must be set for a run</source>
        <translation>debe fijarse para una ejecución</translation>
    </message>
    <message>
        <source>name a Hugging Face model folder</source>
        <translation>indicar una carpeta de modelo de Hugging Face</translation>
    </message>
    <message>
        <source>name a JSONL file; `data build` makes one</source>
        <translation>indicar un archivo JSONL; `data build` crea uno</translation>
    </message>
    <message>
        <source>must have at least one test set</source>
        <translation>debe tener al menos un conjunto de prueba</translation>
    </message>
    <message>
        <source>like %1</source>
        <translation>por ejemplo, %1</translation>
    </message>
    <message>
        <source>must not contain a comma, which parts tags in lists</source>
        <translation>no debe contener comas, que separan las etiquetas en las listas</translation>
    </message>
    <message>
        <source>must not contain control characters other than line breaks and tabs</source>
        <translation>no debe contener caracteres de control, salvo saltos de línea y tabuladores</translation>
    </message>
    <message>
        <source>must not begin or end with a blank</source>
        <translation>no debe empezar ni terminar con un espacio</translation>
    </message>
    <message>
        <source>must not begin with &quot;-&quot;, which the command line takes for an option</source>
        <translation>no debe empezar por &quot;-&quot;, que la línea de comandos toma por una opción</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>no debe contener caracteres de control</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>not a number</source>
        <translation>no es un número</translation>
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
        <translation>preparación</translation>
    </message>
    <message>
        <source>training the layer</source>
        <translation>entrenamiento de la capa</translation>
    </message>
    <message>
        <source>training the validation layer</source>
        <translation>entrenamiento de la capa de validación</translation>
    </message>
    <message>
        <source>training the monitoring layer</source>
        <translation>entrenamiento de la capa de seguimiento</translation>
    </message>
    <message>
        <source>generating hard negatives</source>
        <translation>generación de negativos difíciles</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>ajuste fino</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>watching answers</source>
        <translation>seguimiento de respuestas</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>decodificación</translation>
    </message>
    <message>
        <source>training the final layers</source>
        <translation>entrenamiento de las capas finales</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>evaluación</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>a day of this year with its time, as QLocale writes dates: d day, MMM month, HH:mm time</extracomment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day of another year, as QLocale writes dates: d day, MMM month, yyyy year</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>GenerationsPage</name>
    <message>
        <source> · no region reaches α = %1: everything is rejected (R), which is then the right answer</source>
        <translation> · ninguna región alcanza α = %1: se rechaza todo (R), que es entonces la respuesta correcta</translation>
    </message>
    <message>
        <source> · region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 at α = %4</source>
        <translation> · región: q′ ≥ %1, ψ₀ %2, ψ₁ %3 con α = %4</translation>
    </message>
    <message>
        <source> · final, model of step %1</source>
        <translation> · final, modelo del paso %1</translation>
    </message>
    <message>
        <source> · monitor, model of step %1</source>
        <translation> · seguimiento, modelo del paso %1</translation>
    </message>
    <message>
        <source> · %1 too long to judge</source>
        <translation> · %1 demasiado largas para juzgar</translation>
    </message>
    <message>
        <source> · %1 cut at the generation&apos;s limit</source>
        <translation> · %1 cortadas en el límite de generación</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>all rejected</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>todas rechazadas</translation>
    </message>
    <message>
        <source>too few to say</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>demasiado pocas para afirmar algo</translation>
    </message>
    <message>
        <source>at least alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>al menos alfa</translation>
    </message>
    <message>
        <source>straddles alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>abarca alfa</translation>
    </message>
    <message>
        <source>below alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>por debajo de alfa</translation>
    </message>
</context>
<context>
    <name>HardNegativeModel</name>
    <message>
        <source>✓ kept</source>
        <translation>✓ conservada</translation>
    </message>
    <message>
        <source>✕ banned</source>
        <translation>✕ vetada</translation>
    </message>
    <message>
        <source>▲ promoted</source>
        <translation>▲ promovida</translation>
    </message>
    <message>
        <source>fooled</source>
        <translation>engañada</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>insegura</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>detectada</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>no juzgada</translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation>orden incorrecto</translation>
    </message>
    <message>
        <source>word missing</source>
        <translation>falta una palabra</translation>
    </message>
    <message>
        <source>word added</source>
        <translation>palabra añadida</translation>
    </message>
    <message>
        <source>tag missing</source>
        <translation>falta un tag</translation>
    </message>
    <message>
        <source>wrong format</source>
        <translation>formato incorrecto</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>verdict only</source>
        <translation>solo veredicto</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>valor incorrecto</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>no es un número</translation>
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
        <translation>proporción del conjunto de prueba</translation>
    </message>
    <message>
        <source>The first gate that stopped each answer, with how many of those were predicted right · %1</source>
        <translation>El primer filtro que detuvo cada respuesta, con cuántas de ellas se predijeron bien · %1</translation>
    </message>
    <message>
        <source>Why answers are inside or not</source>
        <translation>Por qué las respuestas están dentro o no</translation>
    </message>
    <message>
        <source>Drawn from the answers that a layer has judged.</source>
        <translation>Se dibuja con las respuestas que una capa ha juzgado.</translation>
    </message>
    <message>
        <source>One bar a test set: the share of answers that each gate stopped, and of those inside.</source>
        <translation>Una barra por conjunto de prueba: la proporción de respuestas que detuvo cada filtro y la de las que están dentro.</translation>
    </message>
    <message>
        <source>There is no region: all %1 judged answers are rejected. %2 are out of distribution.</source>
        <translation>No hay región: las %1 respuestas juzgadas se rechazan todas. %2 están fuera de distribución.</translation>
    </message>
    <message>
        <source>%1 of %2 judged answers are in the region, %3 of those wrong; %4 are out of distribution.</source>
        <translation>%1 de %2 respuestas juzgadas están en la región, %3 de ellas incorrectas; %4 están fuera de distribución.</translation>
    </message>
    <message>
        <source>q′, rescaled similarity</source>
        <translation>q′, similitud reescalada</translation>
    </message>
    <message>
        <source>s at the prediction</source>
        <translation>s en la predicción</translation>
    </message>
    <message>
        <source>q′ × s of every answer</source>
        <translation>q′ × s de cada respuesta</translation>
    </message>
    <message>
        <source>Every answer by its rescaled similarity and the layer&apos;s output, with the region&apos;s thresholds.</source>
        <translation>Cada respuesta según su similitud reescalada y la salida de la capa, con los umbrales de la región.</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 de %2 correctas</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>proporción de correctas</translation>
    </message>
    <message>
        <source>%1, model of step %2 · n %3 · ECE %4</source>
        <translation>%1, modelo del paso %2 · n %3 · ECE %4</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Drawn from the newest evaluation&apos;s answers.</source>
        <translation>Se dibuja con las respuestas de la evaluación más reciente.</translation>
    </message>
    <message>
        <source>Share of right answers against the layer&apos;s output for them; on the diagonal where the output can be trusted.</source>
        <translation>Proporción de respuestas correctas frente a la salida de la capa para ellas; sobre la diagonal donde se puede confiar en la salida.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norma</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norma del gradiente</translation>
    </message>
    <message>
        <source>No optimiser step yet.</source>
        <translation>Aún no hay ningún paso del optimizador.</translation>
    </message>
    <message>
        <source>Norm of the gradient of each training step, before it is clipped.</source>
        <translation>Norma del gradiente de cada paso de entrenamiento, antes de limitarlo.</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled</source>
        <translation>época %1 · %2 engañaron</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>generadas</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrectas</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>en la pérdida</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <translation>Negativos difíciles</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>Las ejecuciones con negativos difíciles generan a partir de la segunda época.</translation>
    </message>
    <message>
        <source>How many answers of the newest epoch were generated, wrong, and used in the loss.</source>
        <translation>Cuántas respuestas de la época más reciente se generaron, eran incorrectas y se usaron en la pérdida.</translation>
    </message>
    <message>
        <source>s of class 1</source>
        <translation>s de la clase 1</translation>
    </message>
    <message>
        <source>%1: %2, s of class 1 %3, %4
%5</source>
        <translation>%1: %2, s de la clase 1 %3, %4
%5</translation>
    </message>
    <message>
        <source>n %1, each by the layer of its time · ✕ fooled, ◆ unsure, ○ caught</source>
        <translation>n %1, cada una según la capa de su momento · ✕ engañada, ◆ insegura, ○ detectada</translation>
    </message>
    <message>
        <source>Of %1 judged wrong answers: %2.</source>
        <translation>De %1 respuestas incorrectas juzgadas: %2.</translation>
    </message>
    <message>
        <source>Hardness map</source>
        <translation>Mapa de dificultad</translation>
    </message>
    <message>
        <source>Drawn from wrong answers that a layer has judged: those in the loss of runs with hard negatives.</source>
        <translation>Se dibuja con las respuestas incorrectas que una capa ha juzgado: las que entran en la pérdida en ejecuciones con negativos difíciles.</translation>
    </message>
    <message>
        <source>Every judged wrong answer by step and by how likely the layer took it for right.</source>
        <translation>Cada respuesta incorrecta juzgada, según el paso y lo probable que la capa creyó que fuera correcta.</translation>
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
        <translation>%1 de %2 correctas · %3</translation>
    </message>
    <message>
        <source>right of those admitted · %1 · whiskers 95 % · ✕ n &lt; 30 (▽ below the plot) · ◆ final layer</source>
        <translation>correctas entre las admitidas · %1 · bigotes 95 % · ✕ n &lt; 30 (▽ por debajo del gráfico) · ◆ capa final</translation>
    </message>
    <message>
        <source>Accuracy inside HR</source>
        <translation>Exactitud dentro de HR</translation>
    </message>
    <message>
        <source>Nothing has been admitted yet.</source>
        <translation>Aún no se ha admitido nada.</translation>
    </message>
    <message>
        <source>Share of right answers among those in the high-reliability region, against α, over training steps.</source>
        <translation>Proporción de respuestas correctas entre las de la región de alta fiabilidad, frente a α, a lo largo de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>%1 of %2 in the region</source>
        <translation>%1 de %2 en la región</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · accuracy inside: %2</source>
        <translation>%1 · exactitud dentro: %2</translation>
    </message>
    <message>
        <source>n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer</source>
        <translation>n/N por evaluación · %1 · banda 95 % Wilson · ◆ capa final</translation>
    </message>
    <message>
        <source> · bold: %1</source>
        <translation> · grueso: %1</translation>
    </message>
    <message>
        <source>HR share</source>
        <translation>Proporción HR</translation>
    </message>
    <message>
        <source>The first evaluation comes in the middle of the first epoch.</source>
        <translation>La primera evaluación llega a mitad de la primera época.</translation>
    </message>
    <message>
        <source>Share of the answers in the high-reliability region, by test set, over training steps.</source>
        <translation>Proporción de las respuestas en la región de alta fiabilidad, por conjunto de prueba, a lo largo de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · α %4 · n %5</source>
        <translation>%1, modelo del paso %2 · %3 · α %4 · n %5</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>sin región</translation>
    </message>
    <message>
        <source>ψ(%1) %2</source>
        <translation>ψ(%1) %2</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>layers: %1, without a region: %2 (gaps) · ψ under the pointer</source>
        <translation>capas: %1, sin región: %2 (huecos) · ψ bajo el puntero</translation>
    </message>
    <message>
        <source>Thresholds over the run</source>
        <translation>Umbrales a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>Drawn once a layer has found a region.</source>
        <translation>Se dibuja en cuanto una capa ha encontrado una región.</translation>
    </message>
    <message>
        <source>The smallest q′ that each layer of the run admits, by step; a layer without a region is a gap.</source>
        <translation>El menor q′ que admite cada capa de la ejecución, por paso; una capa sin región es un hueco.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Learning rate of each training step.</source>
        <translation>Tasa de aprendizaje de cada paso de entrenamiento.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, semilla %2</translation>
    </message>
    <message>
        <source>mean β = 2 + s(y) of right and wrong</source>
        <translation>media de β = 2 + s(y) de las respuestas correctas e incorrectas</translation>
    </message>
    <message>
        <source>right, each step</source>
        <translation>correctas, cada paso</translation>
    </message>
    <message>
        <source>wrong, each step</source>
        <translation>incorrectas, cada paso</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correctas</translation>
    </message>
    <message>
        <source>Base of the loss</source>
        <translation>Base de la pérdida</translation>
    </message>
    <message>
        <source>Only runs with the SDM loss have a base that moves.</source>
        <translation>Solo las ejecuciones con la pérdida SDM tienen una base que se mueve.</translation>
    </message>
    <message>
        <source>Mean base of the loss for right and for wrong answers over training steps.</source>
        <translation>Base media de la pérdida para las respuestas correctas y para las incorrectas, a lo largo de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>validation layer trained</source>
        <translation>capa de validación entrenada</translation>
    </message>
    <message>
        <source>watching layer trained</source>
        <translation>capa de seguimiento entrenada</translation>
    </message>
    <message>
        <source>final layers trained</source>
        <translation>capas finales entrenadas</translation>
    </message>
    <message>
        <source>layer trained</source>
        <translation>capa entrenada</translation>
    </message>
    <message>
        <source>epoch %1 ends</source>
        <translation>termina la época %1</translation>
    </message>
    <message>
        <source>best checkpoint</source>
        <translation>mejor punto de control</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>punto de control</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reanudada</translation>
    </message>
    <message>
        <source>resumed, changed: %1</source>
        <translation>reanudada, con cambios: %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>%1 (least and most of %2 points)</source>
        <translation>%1 (mínimo y máximo de %2 puntos)</translation>
    </message>
    <message>
        <source>least and most of %1 steps</source>
        <translation>mínimo y máximo de %1 pasos</translation>
    </message>
    <message>
        <source>thin: each step · bold: %1</source>
        <translation>fino: cada paso · grueso: %1</translation>
    </message>
    <message>
        <source>thin: least and most of %1 steps · bold: %2</source>
        <translation>fino: mínimo y máximo de %1 pasos · grueso: %2</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>cada paso</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>respuestas incorrectas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>n %1 wrong answers to training items</source>
        <translation>n %1 respuestas incorrectas a ejemplos de entrenamiento</translation>
    </message>
    <message>
        <source>Kinds of errors</source>
        <translation>Tipos de errores</translation>
    </message>
    <message>
        <source>How many wrong answers of each kind the model gave to training items, by epoch.</source>
        <translation>Cuántas respuestas incorrectas de cada tipo dio el modelo a ejemplos de entrenamiento, por época.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 runs · baseline dashed: %2</source>
        <translation>%1 ejecuciones · línea base en trazo discontinuo: %2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>aún no se ha ejecutado nada</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>Fases de la ejecución</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>proporción de pares</translation>
    </message>
    <message>
        <source>Preference accuracy</source>
        <translation>Exactitud de preferencia</translation>
    </message>
    <message>
        <source>Only runs with the preference loss (DPO) have pairs.</source>
        <translation>Solo las ejecuciones con la pérdida de preferencia (DPO) tienen pares.</translation>
    </message>
    <message>
        <source>Share of the pairs of a step whose chosen answer gained more than the rejected one.</source>
        <translation>Proporción de los pares de un paso en los que la respuesta elegida ganó más que la rechazada.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1: no answers</source>
        <translation>%1: sin respuestas</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1: %2 de %3 correctas</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>dentro de la región</translation>
    </message>
    <message>
        <source>outside the region</source>
        <translation>fuera de la región</translation>
    </message>
    <message>
        <source>all judged answers</source>
        <translation>todas las respuestas juzgadas</translation>
    </message>
    <message>
        <source>%1 bins of equal width</source>
        <translation>%1 bins de igual anchura</translation>
    </message>
    <message>
        <source>%1 bins of equal count</source>
        <translation>%1 bins con igual número de respuestas</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>probabilidad predicha</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</source>
        <translation>%1, modelo del paso %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</translation>
    </message>
    <message>
        <source>s, %1</source>
        <translation>s, %1</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>%1 of %2 answers are right; the mean gap between predicted and observed is %3. %4 of %5 bins are empty.</source>
        <translation>%1 de %2 respuestas son correctas; la diferencia media entre lo predicho y lo observado es %3. %4 de %5 bins están vacíos.</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Diagrama de fiabilidad</translation>
    </message>
    <message>
        <source>Drawn from the judged answers whose label is known.</source>
        <translation>Se dibuja con las respuestas juzgadas cuya etiqueta se conoce.</translation>
    </message>
    <message>
        <source>Share of right answers against the predicted probability, bin by bin with 95 % intervals; a bin without answers is empty.</source>
        <translation>Proporción de respuestas correctas frente a la probabilidad predicha, bin a bin con intervalos del 95 %; un bin sin respuestas está vacío.</translation>
    </message>
    <message>
        <source>by s</source>
        <translation>por s</translation>
    </message>
    <message>
        <source>by q′</source>
        <translation>por q′</translation>
    </message>
    <message>
        <source>by softmax</source>
        <translation>por softmax</translation>
    </message>
    <message>
        <source>%1 wrong of %2 kept</source>
        <translation>%1 incorrectas de %2 retenidas</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>%1 wrong of %2 inside</source>
        <translation>%1 incorrectas de %2 dentro</translation>
    </message>
    <message>
        <source>region, 95 % of its coverage</source>
        <translation>región, 95 % de su cobertura</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>cobertura</translation>
    </message>
    <message>
        <source>risk (share wrong)</source>
        <translation>riesgo (proporción de incorrectas)</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>oráculo</translation>
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
        <translation>%1, modelo del paso %2 · %3 · n %4 · AURC / AUGRC: %5 · cobertura con riesgo %6: %7</translation>
    </message>
    <message>
        <source>The region keeps %1 of %2 answers at a risk of %3; the level asked for is %4.</source>
        <translation>La región retiene %1 de %2 respuestas con un riesgo de %3; el nivel pedido es %4.</translation>
    </message>
    <message>
        <source>The region keeps none of %1 answers: all are rejected.</source>
        <translation>La región no retiene ninguna de las %1 respuestas: todas se rechazan.</translation>
    </message>
    <message>
        <source>Risk and coverage</source>
        <translation>Riesgo y cobertura</translation>
    </message>
    <message>
        <source>Share of wrong predictions among the answers that are kept, against how many are kept, by each ranking.</source>
        <translation>Proporción de predicciones incorrectas entre las respuestas retenidas, frente a cuántas se retienen, según cada orden.</translation>
    </message>
    <message>
        <source>centred mean of %1 steps</source>
        <translation>media centrada de %1 pasos</translation>
    </message>
    <message>
        <source>Gaussian mean of %1 steps</source>
        <translation>media gaussiana de %1 pasos</translation>
    </message>
    <message>
        <source>mean of %1 steps</source>
        <translation>media de %1 pasos</translation>
    </message>
    <message>
        <source>%1, each evaluation</source>
        <translation>%1, cada evaluación</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>evaluación</translation>
    </message>
    <message>
        <source>Next-token loss</source>
        <translation>Pérdida del siguiente token</translation>
    </message>
    <message>
        <source>Loss of each training step, its running mean, and the evaluation loss.</source>
        <translation>Pérdida de cada paso de entrenamiento, su media móvil y la pérdida de evaluación.</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>tokens/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Tokens trained on in a second, over training steps.</source>
        <translation>Tokens entrenados por segundo, a lo largo de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>%1, final layer · %2</source>
        <translation>%1, capa final · %2</translation>
    </message>
    <message>
        <source>share of each verdict, best at the bottom · bar: one evaluation, or the final layer</source>
        <translation>proporción de cada veredicto, el mejor abajo · barra: una evaluación, o la capa final</translation>
    </message>
    <message>
        <source>Verdicts over the run</source>
        <translation>Veredictos a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>Drawn from the first evaluation that a layer has judged.</source>
        <translation>Se dibuja desde la primera evaluación que una capa ha juzgado.</translation>
    </message>
    <message>
        <source>Shares of the verdicts of each test set&apos;s answers, stacked, over training steps.</source>
        <translation>Proporciones de los veredictos sobre las respuestas de cada conjunto de prueba, apiladas, a lo largo de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>hours at work</source>
        <translation>horas de trabajo</translation>
    </message>
    <message>
        <source>share of the run&apos;s steps</source>
        <translation>proporción de los pasos de la ejecución</translation>
    </message>
    <message>
        <source>%1 · the run has no %2</source>
        <translation>%1 · la ejecución no tiene %2</translation>
    </message>
    <message>
        <source>%1 · no baseline to compare with: mark another run as it, on Runs</source>
        <translation>%1 · sin línea base con la que comparar: usar otra ejecución como línea base, en Ejecuciones</translation>
    </message>
    <message>
        <source>%1 · cannot be read: expected %2</source>
        <translation>%1 · no se puede leer: se esperaba %2</translation>
    </message>
    <message>
        <source>No step has a value of everything it is made of.</source>
        <translation>En ningún paso hay un valor de todo lo que la compone.</translation>
    </message>
    <message>
        <source>%1 over training steps, made of other metrics: %2.</source>
        <translation>%1 a lo largo de los pasos de entrenamiento, compuesta de otras métricas: %2.</translation>
    </message>
    <message>
        <source>labelled right</source>
        <translation>de etiqueta «correcta»</translation>
    </message>
    <message>
        <source>labelled wrong</source>
        <translation>de etiqueta «incorrecta»</translation>
    </message>
    <message>
        <source>of class %1</source>
        <translation>de la clase %1</translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 de %2, %3 %</translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation>banda 95 %</translation>
    </message>
    <message>
        <source>this answer</source>
        <translation>esta respuesta</translation>
    </message>
    <message>
        <source>%1: nearer are %2</source>
        <translation>%1: más cerca están %2</translation>
    </message>
    <message>
        <source>distance to the nearest training answer</source>
        <translation>distancia a la respuesta de entrenamiento más cercana</translation>
    </message>
    <message>
        <source>share that lies nearer</source>
        <translation>proporción que está más cerca</translation>
    </message>
    <message>
        <source>there are none %1</source>
        <translation>no hay ninguna %1</translation>
    </message>
    <message>
        <source>Its nearest training answer lies at distance %1. Of the calibration answers, nearer to theirs are: %2. </source>
        <translation>Su respuesta de entrenamiento más cercana está a distancia %1. De las respuestas de calibración, están más cerca de la suya: %2. </translation>
    </message>
    <message>
        <source>d is what the greatest of these shares leaves of 1, that of those %1: d = %2</source>
        <translation>d es lo que falta hasta 1 a la mayor de estas proporciones, la de las %1: d = %2</translation>
    </message>
    <message>
        <source>, and %1 by the lower estimate, which takes the band off.</source>
        <translation>, y %1 según la estimación inferior, que resta la banda.</translation>
    </message>
    <message>
        <source>%1, %2 seeds</source>
        <translation>%1, %2 semillas</translation>
    </message>
    <message>
        <source>seeds: n = %1</source>
        <translation>semillas: n = %1</translation>
    </message>
    <message>
        <source>%1, too few for a band</source>
        <translation>%1, demasiado pocas para una banda</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>en trazo discontinuo: %1</translation>
    </message>
    <message>
        <source>n = %1 seeds</source>
        <translation>n = %1 semillas</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>mean ± standard deviation</source>
        <translation>media ± desviación estándar</translation>
    </message>
    <message>
        <source>mean ± standard error</source>
        <translation>media ± error estándar</translation>
    </message>
    <message>
        <source>95 % interval of the mean</source>
        <translation>intervalo del 95 % de la media</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>del mínimo al máximo</translation>
    </message>
    <message>
        <source>line: %1 of the seeds · band: %2</source>
        <translation>línea: %1 de las semillas · banda: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the region, %3 of them judged rightly</source>
        <translation>%1 de %2 en la región, %3 de ellas bien juzgadas</translation>
    </message>
    <message>
        <source>share in the region</source>
        <translation>proporción en la región</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>todas las respuestas</translation>
    </message>
    <message>
        <source>%1 · %2 to %3 answers an evaluation · %4 · band 95 % Wilson · dashed: all answers · ◆ final layer</source>
        <translation>%1 · de %2 a %3 respuestas por evaluación · %4 · banda 95 % Wilson · en trazo discontinuo: todas las respuestas · ◆ capa final</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Negatives</source>
        <translation>Negativos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sondeo</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>ahora no es posible</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Setting of a new run</source>
        <translation>Ajuste de una ejecución nueva</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>PNG picture (*.png);;SVG, vector (*.svg);;PDF, vector (*.pdf);;All points as CSV (*.csv)</source>
        <translation>Imagen PNG (*.png);;SVG, vectorial (*.svg);;PDF, vectorial (*.pdf);;Todos los puntos como CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>PresetSummary</name>
    <message>
        <source>The model as it is: no tuning, only a final SDM layer, so that its high-reliability share can be compared.</source>
        <extracomment>Base</extracomment>
        <translation>El modelo tal como es: sin ajuste fino, solo con una capa SDM final, para poder comparar su proporción de alta fiabilidad.</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and offline negatives.</source>
        <extracomment>FT(CM)</extracomment>
        <translation>Entropía cruzada con enmascaramiento contrastivo y negativos offline.</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and online hard negatives.</source>
        <extracomment>FT(CM+HN)</extracomment>
        <translation>Entropía cruzada con enmascaramiento contrastivo y negativos difíciles online.</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and offline negatives.</source>
        <extracomment>SDM+FT(CM)</extracomment>
        <translation>Pérdida SDM con enmascaramiento contrastivo y negativos offline.</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and online hard negatives: the full method.</source>
        <extracomment>SDM+FT(CM+HN)</extracomment>
        <translation>Pérdida SDM con enmascaramiento contrastivo y negativos difíciles online: el método completo.</translation>
    </message>
    <message>
        <source>The full method once more with another seed, to see what chance alone does.</source>
        <extracomment>SDM+FT(CM+HN) 2nd</extracomment>
        <translation>El método completo otra vez con otra semilla, para ver qué hace el azar por sí solo.</translation>
    </message>
    <message>
        <source>Direct preference optimisation over right and offline wrong answers: a baseline without verification.</source>
        <extracomment>DPO</extracomment>
        <translation>Optimización directa de preferencias sobre respuestas correctas e incorrectas offline: una línea base sin verificación.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>época %1 de %2</translation>
    </message>
    <message>
        <source>about %1 left in this phase</source>
        <translation>queda alrededor de %1 en esta fase</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>too long</source>
        <translation>demasiado larga</translation>
    </message>
</context>
<context>
    <name>ReliabilityPage</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (desplazado)</translation>
    </message>
    <message>
        <source>apart by %1 in q′, %2 in s (Kolmogorov–Smirnov)</source>
        <translation>separados por %1 en q′ y %2 en s (Kolmogórov–Smirnov)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>One final layer: how far another draw of its halves would move these numbers is not known (final.layers trains more).</source>
        <translation>Una sola capa final: no se sabe cuánto movería estas cifras otro sorteo de sus mitades (final.layers entrena más).</translation>
    </message>
    <message>
        <source>%1: %2 inside over %3 layers, median %4.</source>
        <translation>%1: %2 dentro, sobre %3 capas; mediana %4.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The difference to %1 is larger than the draw.</source>
        <translation>La diferencia con %1 es mayor que el sorteo.</translation>
    </message>
    <message>
        <source>The difference to %1 is within the draw.</source>
        <translation>La diferencia con %1 está dentro del sorteo.</translation>
    </message>
    <message>
        <source>Whether the difference to %1 is larger than the draw is not known with one layer.</source>
        <translation>Con una sola capa no se sabe si la diferencia con %1 es mayor que el sorteo.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Table 2. High-reliability region, lower estimate: accuracy inside, share of the test set</source>
        <translation>Tabla 2. Región de alta fiabilidad, estimación inferior: exactitud dentro, proporción del conjunto de prueba</translation>
    </message>
    <message>
        <source>Table 2. High-reliability region, plain estimate: accuracy inside, share of the test set</source>
        <translation>Tabla 2. Región de alta fiabilidad, estimación simple: exactitud dentro, proporción del conjunto de prueba</translation>
    </message>
    <message>
        <source>`accepted`: in the region and predicted right (a region also holds answers that are reliably wrong). A share is good only while its accuracy reaches alpha; R = all rejected. Intervals of medians: bootstrap over documents.</source>
        <translation>`accepted`: en la región y predicha como correcta (una región también contiene respuestas fiablemente incorrectas). Una proporción solo es buena mientras su exactitud alcance alfa; R = todas rechazadas. Intervalos de las medianas: bootstrap sobre documentos.</translation>
    </message>
    <message>
        <source>Table 3. Sentence accuracy and exact match of the generations</source>
        <translation>Tabla 3. Exactitud de frases y coincidencia exacta de las generaciones</translation>
    </message>
    <message>
        <source>Of the language model alone; no layer takes part.</source>
        <translation>Solo del modelo de lenguaje; no interviene ninguna capa.</translation>
    </message>
    <message>
        <source>Table 3b. The answers themselves, the model&apos;s own verdict on them, and the first layer&apos;s in its place</source>
        <translation>Tabla 3b. Las respuestas mismas, el veredicto propio del modelo sobre ellas y, en su lugar, el de la primera capa</translation>
    </message>
    <message>
        <source>`attempts`: opening tags an answer; `cut`: ended at the limit of new tokens; `too long`: its feature text does not fit, so it has no verdict of a layer and is admitted by none. tp fp fn tn: whether the sentence is right against whether it is called so, by the language model&apos;s own verdict (of all answers; without one it says no), and by the tail that the first final layer&apos;s prediction forces (of the answers it judged).</source>
        <translation>`attempts`: tags de apertura por respuesta; `cut`: terminó en el límite de tokens nuevos; `too long`: su texto de características no cabe, así que no tiene veredicto de ninguna capa y ninguna la admite. tp fp fn tn: si la frase es correcta frente a si se la llama así, según el veredicto propio del modelo de lenguaje (de todas las respuestas; si no lo da, cuenta como no) y según el final que fuerza la predicción de la primera capa final (de las respuestas que juzgó).</translation>
    </message>
    <message>
        <source>Accuracy and share of all test items: by true class (y), by prediction (yhat), and over all.</source>
        <translation>Exactitud y proporción de todos los ejemplos de prueba: por clase verdadera (y), por predicción (yhat) y sobre todos.</translation>
    </message>
    <message>
        <source>Table 5. Final layers over their calibration halves</source>
        <translation>Tabla 5. Capas finales sobre sus mitades de calibración</translation>
    </message>
    <message>
        <source>Infinite thresholds: no region was found, everything is rejected. `step`: of the weights that were judged.</source>
        <translation>Umbrales infinitos: no se encontró ninguna región, todo se rechaza. `step`: de los pesos juzgados.</translation>
    </message>
    <message>
        <source>Table 4a. Conditional results, no rejection</source>
        <translation>Tabla 4a. Resultados condicionales, sin rechazo</translation>
    </message>
    <message>
        <source>Table 4b. Conditional results inside the region, plain estimate</source>
        <translation>Tabla 4b. Resultados condicionales dentro de la región, estimación simple</translation>
    </message>
    <message>
        <source>Table 4c. Conditional results inside the region, lower estimate</source>
        <translation>Tabla 4c. Resultados condicionales dentro de la región, estimación inferior</translation>
    </message>
    <message>
        <source>`paper`: %1 of %2, of %3.</source>
        <translation>`paper`: %1 de %2, del modelo %3.</translation>
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
        <translation>minutos antes de ahora</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>núcleos</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>esta ejecución</translation>
    </message>
    <message>
        <source>of %1 cores</source>
        <translation>de %1 núcleos</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>of %1 GiB</source>
        <translation>de %1 GiB</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>%1 of %2 GiB free where the project lies</source>
        <translation>%1 de %2 GiB libres donde está el proyecto</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>GPU %1 busy</source>
        <translation>GPU %1 ocupada</translation>
    </message>
    <message>
        <source>GPU %1 memory</source>
        <translation>Memoria de la GPU %1</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Add a metric</source>
        <translation>Añadir una métrica</translation>
    </message>
    <message>
        <source>Course of</source>
        <translation>Evolución de</translation>
    </message>
    <message>
        <source>HR share over the evaluations</source>
        <translation>Proporción HR a lo largo de las evaluaciones</translation>
    </message>
</context>
<context>
    <name>RunDrift</name>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>number type</source>
        <translation>tipo de número</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>host</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>ajuste %1</translation>
    </message>
    <message>
        <source>What the runs read cannot be compared: the record of one (inputs.json) is not there.</source>
        <translation>No se puede comparar lo que leyeron las ejecuciones: falta el registro de una (inputs.json).</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>archivo %1</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>otro archivo</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed, by processes that computed otherwise: none repeats that alone.</source>
        <translation>El original se interrumpió y se reanudó con procesos que calculaban de otro modo: ninguno lo repite por sí solo.</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed; the repetition may not have been.</source>
        <translation>El original se interrumpió y se reanudó; puede que la repetición no.</translation>
    </message>
    <message>
        <source>The original has not finished: what it had not computed cannot be compared.</source>
        <translation>El original no ha terminado: lo que no calculó no se puede comparar.</translation>
    </message>
    <message>
        <source>The repetition has not finished: what it has not computed counts as not equal.</source>
        <translation>La repetición no ha terminado: lo que no ha calculado cuenta como distinto.</translation>
    </message>
    <message>
        <source>Times, speed and memory are of the machine and were not compared.</source>
        <translation>Los tiempos, la velocidad y la memoria dependen del equipo y no se compararon.</translation>
    </message>
</context>
<context>
    <name>RunNote</name>
    <message>
        <source>The test set %1 is not the same in all runs: its rows cannot be compared.</source>
        <translation>El conjunto de prueba %1 no es el mismo en todas las ejecuciones: sus filas no se pueden comparar.</translation>
    </message>
    <message>
        <source>%1 (n %2, 95 % %3-%4)</source>
        <translation>%1 (n %2, 95 % %3-%4)</translation>
    </message>
    <message>
        <source> (%1 of %2 final layers)</source>
        <translation> (%1 de %2 capas finales)</translation>
    </message>
    <message>
        <source>on %1, it is %2, %3</source>
        <translation>en %1 es %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>No test set without a shift was judged.</source>
        <translation>No se juzgó ningún conjunto de prueba sin desplazamiento.</translation>
    </message>
    <message>
        <source>Without the shift, %1.</source>
        <translation>Sin el desplazamiento, %1.</translation>
    </message>
    <message>
        <source>accuracy inside the region</source>
        <translation>exactitud dentro de la región</translation>
    </message>
    <message>
        <source>accuracy inside the region for items predicted %1</source>
        <translation>exactitud dentro de la región para los ejemplos con predicción %1</translation>
    </message>
    <message>
        <source>accuracy inside the region for items of class %1</source>
        <translation>exactitud dentro de la región para los ejemplos de la clase %1</translation>
    </message>
    <message>
        <source>%1 on %2 (shifted)</source>
        <translation>%1 en %2 (desplazado)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 is mixed (%2): its numbers are not those of an uninterrupted run.</source>
        <translation>%1 es mixta (%2): sus cifras no son las de una ejecución sin interrupciones.</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (1 time): the numbers are those of the layers before that.</source>
        <translation>Las capas finales de %1 se cambiaron después de la ejecución (1 vez): las cifras son las de las capas anteriores a ello.</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (%2 times): the numbers are those of the layers before that.</source>
        <translation>Las capas finales de %1 se cambiaron después de la ejecución (%2 veces): las cifras son las de las capas anteriores a ello.</translation>
    </message>
    <message>
        <source>%1 on %2: %3 of %4 answers are too long for `model.max_length` and have no verdict of a layer; they are in no region, and that says nothing of the model.</source>
        <translation>%1 en %2: %3 de %4 respuestas son demasiado largas para `model.max_length` y no tienen veredicto de ninguna capa; no están en ninguna región, y eso no dice nada del modelo.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, below alpha%4.</source>
        <translation>%1: la %2 es %3, por debajo de alfa%4.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The runs aim at different alpha: their regions promise different things.</source>
        <translation>Las ejecuciones apuntan a alfas distintos: sus regiones prometen cosas distintas.</translation>
    </message>
    <message>
        <source>%1 is not finished (%2).</source>
        <translation>%1 no ha finalizado (%2).</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparándose</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finalizada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>%1, mixed</source>
        <translation>%1, mixta</translation>
    </message>
    <message>
        <source>%1, in the trash</source>
        <translation>%1, en la papelera</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1, archivada</translation>
    </message>
    <message>
        <source>HR in-dist., %1</source>
        <translation>HR en dist., %1</translation>
    </message>
    <message>
        <source>HR shifted, %1</source>
        <translation>HR desp., %1</translation>
    </message>
    <message>
        <source>HR acc., %1</source>
        <translation>Exact. HR, %1</translation>
    </message>
    <message>
        <source>Sent. acc.</source>
        <translation>Exact. frases</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablación</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>HR share, in-distribution</source>
        <translation>Proporción HR, en distribución</translation>
    </message>
    <message>
        <source>HR share, shifted</source>
        <translation>Proporción HR, desplazado</translation>
    </message>
    <message>
        <source>HR accuracy</source>
        <translation>Exactitud HR</translation>
    </message>
    <message>
        <source>Sentence accuracy</source>
        <translation>Exactitud de frases</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Starred runs (S)</source>
        <translation>Ejecuciones con estrella (S)</translation>
    </message>
    <message>
        <source>Accuracy inside the region by the %1, in-distribution</source>
        <translation>Exactitud dentro de la región según la %1, en distribución</translation>
    </message>
    <message>
        <source>Share of sentences put in the right order</source>
        <translation>Proporción de frases puestas en el orden correcto</translation>
    </message>
    <message>
        <source>What the run&apos;s folder takes: checkpoints, layers, log</source>
        <translation>Lo que ocupa la carpeta de la ejecución: puntos de control, capas, registro</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Sin estrella</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1: las %2 respuestas son demasiado largas para juzgarlas, lo que no es un rechazo</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 admitted, accuracy %5 %6, %7</source>
        <translation>%1, %2: %3 de %4 admitidas, exactitud %5 %6, %7</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último valor</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor valor</translation>
    </message>
    <message>
        <source>least</source>
        <translation>valor mínimo</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>valor máximo</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>%1 to %2 over %3 points, steps %4 to %5; lowest %6, highest %7</source>
        <translation>%1 a %2 en %3 puntos, pasos %4 a %5; mínimo %6, máximo %7</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Share of the in-distribution test set inside the high-reliability region by the %1, and its guard</source>
        <translation>Proporción del conjunto de prueba en distribución dentro de la región HR (%1), y su control</translation>
    </message>
    <message>
        <source>The same on the shifted test set: low is right when the data are unlike the training data</source>
        <translation>Lo mismo en el conjunto de prueba desplazado: un valor bajo es correcto cuando los datos difieren de los de entrenamiento</translation>
    </message>
    <message>
        <source>Resumed with other threads, another device, precision or version: its numbers are not those of an uninterrupted run. Compare names what changed.</source>
        <translation>Reanudada con otros hilos, otro dispositivo, otra precisión u otra versión: sus números no son los de una ejecución ininterrumpida. «Comparar» indica qué cambió.</translation>
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
        <translation>Primera evaluación pendiente</translation>
    </message>
</context>
<context>
    <name>SavedQueries</name>
    <message>
        <source>Runs: state, preset, seed</source>
        <translation>Ejecuciones: estado, preajuste, semilla</translation>
    </message>
    <message>
        <source>Final results by test set</source>
        <translation>Resultados finales por conjunto de prueba</translation>
    </message>
    <message>
        <source>Why answers are not in the region</source>
        <translation>Por qué las respuestas no están en la región</translation>
    </message>
    <message>
        <source>Lowest training loss of each run</source>
        <translation>Menor pérdida de entrenamiento de cada ejecución</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>Tiempo por fase</translation>
    </message>
    <message>
        <source>Tables and their columns</source>
        <translation>Tablas y sus columnas</translation>
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
        <translation>R: ninguna región alcanza α %1, se rechazan todas las respuestas</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>vista previa, no aplicada</translation>
    </message>
    <message>
        <source>preview, not applied: no region at α %1</source>
        <translation>vista previa, no aplicada: ninguna región con α %1</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Run</source>
        <extracomment>a group of settings</extracomment>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>a group of settings</extracomment>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>a group of settings</extracomment>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>a group of settings</extracomment>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>a group of settings</extracomment>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <extracomment>a group of settings</extracomment>
        <translation>Negativos difíciles</translation>
    </message>
    <message>
        <source>SDM layer</source>
        <extracomment>a group of settings</extracomment>
        <translation>Capa SDM</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <extracomment>a group of settings</extracomment>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <extracomment>a group of settings</extracomment>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>a group of settings</extracomment>
        <translation>Capas finales</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <extracomment>a group of settings</extracomment>
        <translation>Puntos de control</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Name of the run; made from preset, seed and loss when empty.</source>
        <extracomment>name</extracomment>
        <translation>Nombre de la ejecución; si está vacío, se forma con el preajuste, la semilla y la pérdida.</translation>
    </message>
    <message>
        <source>Row of the paper&apos;s tables this run stands for; sets the values below that were not changed.</source>
        <extracomment>preset</extracomment>
        <translation>Fila de las tablas del artículo que representa esta ejecución; fija los valores de abajo que no se han cambiado.</translation>
    </message>
    <message>
        <source>All random draws follow from it.</source>
        <extracomment>seed</extracomment>
        <translation>De ella se derivan todos los sorteos aleatorios.</translation>
    </message>
    <message>
        <source>What the documents are, and so which verifier decides whether an answer is right.</source>
        <extracomment>task.kind</extracomment>
        <translation>Qué son los documentos y, por tanto, qué verificador decide si una respuesta es correcta.</translation>
    </message>
    <message>
        <source>JSONL file of the documents the language model is tuned on.</source>
        <extracomment>task.train</extracomment>
        <translation>Archivo JSONL de los documentos con los que se ajusta el modelo de lenguaje.</translation>
    </message>
    <message>
        <source>JSONL file of the documents the verification layers are trained on; more of them steady the region.</source>
        <extracomment>task.calibration</extracomment>
        <translation>Archivo JSONL de los documentos con los que se entrenan las capas de verificación; con más, la región es más estable.</translation>
    </message>
    <message>
        <source>Test files by name; mark those that are shifted away from the training data.</source>
        <extracomment>task.tests</extracomment>
        <translation>Archivos de prueba por nombre; hay que señalar los que están desplazados respecto de los datos de entrenamiento.</translation>
    </message>
    <message>
        <source>JSONL file whose answers are judged while the run trains; empty takes documents of the calibration data.</source>
        <extracomment>task.monitor</extracomment>
        <translation>Archivo JSONL cuyas respuestas se juzgan mientras la ejecución entrena; vacío toma documentos de los datos de calibración.</translation>
    </message>
    <message>
        <source>Hugging Face folder of the Phi-3, Llama, Qwen2 or Qwen3 family: config.json, safetensors, tokenizer.json.</source>
        <extracomment>model.path</extracomment>
        <translation>Carpeta de Hugging Face de la familia Phi-3, Llama, Qwen2 o Qwen3: config.json, safetensors, tokenizer.json.</translation>
    </message>
    <message>
        <source>Where the run computes; auto takes a GPU when there is one.</source>
        <extracomment>model.device</extracomment>
        <translation>Dónde calcula la ejecución; auto usa una GPU cuando la hay.</translation>
    </message>
    <message>
        <source>Format of matrix products; norms, losses and distances are f32 always.</source>
        <extracomment>model.dtype</extracomment>
        <translation>Formato de los productos de matrices; las normas, pérdidas y distancias son siempre f32.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes every core the process may use. SDM_THREADS in the environment goes before it.</source>
        <extracomment>model.threads</extracomment>
        <translation>Hilos del procesador; 0 usa todos los núcleos que el proceso puede usar. SDM_THREADS en el entorno tiene prioridad.</translation>
    </message>
    <message>
        <source>Prompt and answer together; longer documents are refused before the run.</source>
        <extracomment>model.max_length</extracomment>
        <translation>Prompt y respuesta juntos; los documentos más largos se rechazan antes de la ejecución.</translation>
    </message>
    <message>
        <source>How conversations are rendered; auto: by the model folder&apos;s own template, the others replace it.</source>
        <extracomment>model.chat_template</extracomment>
        <translation>Qué formato reciben las conversaciones; auto: el de la plantilla de la carpeta del modelo; las demás la sustituyen.</translation>
    </message>
    <message>
        <source>lora freezes the model and trains low-rank updates of its projections; none trains every weight.</source>
        <extracomment>adapter.kind</extracomment>
        <translation>lora congela el modelo y entrena actualizaciones de rango bajo de sus proyecciones; none entrena todos los pesos.</translation>
    </message>
    <message>
        <source>Rank of each update; memory, disk and what can be learnt grow with it.</source>
        <extracomment>adapter.rank</extracomment>
        <translation>Rango de cada actualización; con él crecen la memoria, el disco y lo que se puede aprender.</translation>
    </message>
    <message>
        <source>An update counts alpha / rank times.</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>Una actualización cuenta alpha / rank veces.</translation>
    </message>
    <message>
        <source>Which projections have an update: all-linear, names like q_proj,v_proj, or an expression between slashes.</source>
        <extracomment>adapter.targets</extracomment>
        <translation>Qué proyecciones tienen una actualización: all-linear, nombres como q_proj,v_proj o una expresión entre barras.</translation>
    </message>
    <message>
        <source>How the frozen model under the adapter lies in memory; auto: as the products are computed; int8: a byte a weight, rounded row by row.</source>
        <extracomment>adapter.base</extracomment>
        <translation>Cómo está en memoria el modelo congelado bajo el adaptador; auto: como se calculan los productos; int8: un byte por peso, redondeado fila a fila.</translation>
    </message>
    <message>
        <source>sdm changes the logarithm&apos;s base per document to 2 + s_y; cross_entropy is the baseline; dpo prefers right answers to wrong ones.</source>
        <extracomment>loss.kind</extracomment>
        <translation>sdm cambia la base del logaritmo de cada documento a 2 + s_y; cross_entropy es la línea base; dpo prefiere las respuestas correctas a las incorrectas.</translation>
    </message>
    <message>
        <source>Ablation: one base for all documents in place of 2 + s_y.</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>Ablación: una sola base para todos los documentos en lugar de 2 + s_y.</translation>
    </message>
    <message>
        <source>Of loss dpo: factor of the log-probability ratios of right and wrong answers.</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>De la pérdida dpo: factor de los cocientes de log-probabilidad de respuestas correctas e incorrectas.</translation>
    </message>
    <message>
        <source>Of loss dpo: measure preferences against the model before training; off drops these terms.</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>De la pérdida dpo: medir las preferencias frente al modelo anterior al entrenamiento; desactivado, omite estos términos.</translation>
    </message>
    <message>
        <source>Probability that a document is taken with its right answer.</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>Probabilidad de que un documento se tome con su respuesta correcta.</translation>
    </message>
    <message>
        <source>Probability of decoding an own answer for a negative from epoch 2 on; 0 turns online hard negatives off.</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>Probabilidad de decodificar una respuesta propia como negativo a partir de la época 2; 0 desactiva los negativos difíciles online.</translation>
    </message>
    <message>
        <source>Probability of a wrong generation replacing the offline negative.</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>Probabilidad de que una generación incorrecta sustituya al negativo offline.</translation>
    </message>
    <message>
        <source>Empty the store of hard negatives after the training layer of each epoch was built from it.</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>Vaciar la reserva de negativos difíciles después de construir con ella la capa de entrenamiento de cada época.</translation>
    </message>
    <message>
        <source>Bound of every decoded answer, in training and in the test.</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>Límite de cada respuesta decodificada, en el entrenamiento y en la prueba.</translation>
    </message>
    <message>
        <source>Epochs of each layer&apos;s training.</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>Épocas del entrenamiento de cada capa.</translation>
    </message>
    <message>
        <source>Documents in a step of the layer&apos;s training.</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>Documentos en un paso del entrenamiento de la capa.</translation>
    </message>
    <message>
        <source>Adam step size of the layer; small layers need more than the paper&apos;s 1e-5.</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>Tamaño de paso de Adam de la capa; las capas pequeñas necesitan más que el 1e-5 del artículo.</translation>
    </message>
    <message>
        <source>Width of the exemplar vector distances are measured in.</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>Anchura del vector ejemplar con el que se miden las distancias.</translation>
    </message>
    <message>
        <source>Accuracy the high-reliability region must reach for every class.</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>Exactitud que la región de alta fiabilidad debe alcanzar en cada clase.</translation>
    </message>
    <message>
        <source>Depth to which Similarity is counted.</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>Profundidad hasta la que se cuenta la similitud.</translation>
    </message>
    <message>
        <source>Subtract the support half&apos;s mean and divide by its deviation, two scalars.</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>Restar la media de la mitad de soporte y dividir por su desviación, dos escalares.</translation>
    </message>
    <message>
        <source>Trainings with other halves and weights, of which the one with the lowest calibration loss is kept.</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>Entrenamientos con otras mitades y otros pesos, de los que se conserva el de menor pérdida de calibración.</translation>
    </message>
    <message>
        <source>Last position of the text the feature is computed over: the paper&apos;s tag, or the reference code&apos;s end of turn.</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>Última posición del texto sobre el que se calcula la característica: el tag del artículo o el fin de turno del código de referencia.</translation>
    </message>
    <message>
        <source>Passes over the training data; 0 only with preset base.</source>
        <extracomment>optimiser.epochs</extracomment>
        <translation>Pasadas por los datos de entrenamiento; 0 solo con el preajuste base.</translation>
    </message>
    <message>
        <source>Documents in an optimiser step.</source>
        <extracomment>optimiser.batch_documents</extracomment>
        <translation>Documentos en un paso del optimizador.</translation>
    </message>
    <message>
        <source>Highest AdamW step size, reached after warm-up.</source>
        <extracomment>optimiser.learning_rate</extracomment>
        <translation>Mayor tamaño de paso de AdamW, alcanzado tras el calentamiento.</translation>
    </message>
    <message>
        <source>Decoupled decay; norms and biases are exempt.</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>Decaimiento desacoplado; las normas y los sesgos están exentos.</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay rates of the two moments.</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Tasas de decaimiento de los dos momentos de AdamW.</translation>
    </message>
    <message>
        <source>AdamW&apos;s guard against division by zero.</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Protección de AdamW contra la división por cero.</translation>
    </message>
    <message>
        <source>Share of all steps with a rising learning rate; linear decay follows.</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>Proporción de todos los pasos con tasa de aprendizaje creciente; después decrece linealmente.</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient.</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>Norma máxima de todo el gradiente.</translation>
    </message>
    <message>
        <source>Splits a step&apos;s forward passes to save memory; 0: as many as the device has room for, the batch whole where it fits.</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>Divide las pasadas hacia delante de un paso para ahorrar memoria; 0: tantos tokens como quepan en el dispositivo, el lote entero si cabe.</translation>
    </message>
    <message>
        <source>Precision of the optimiser&apos;s moments; bf16 takes half the memory and rounds at random.</source>
        <extracomment>optimiser.states</extracomment>
        <translation>Precisión de los momentos del optimizador; bf16 ocupa la mitad de memoria y redondea al azar.</translation>
    </message>
    <message>
        <source>f32 keeps an exact copy of weights that are multiplied in bf16; none updates the bf16 numbers, rounding at random.</source>
        <extracomment>optimiser.master</extracomment>
        <translation>f32 guarda una copia exacta de los pesos que se multiplican en bf16; none actualiza los números bf16 y redondea al azar.</translation>
    </message>
    <message>
        <source>Evaluations in an epoch, evenly spaced; the last is at its end.</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>Evaluaciones por época, a intervalos iguales; la última, al final.</translation>
    </message>
    <message>
        <source>Answered and judged at every evaluation by a layer of its own, which is not made from them; of the calibration data at most a quarter. 0 turns it off.</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>Respondidos y juzgados en cada evaluación por una capa propia, que no se hace con ellos; como máximo, una cuarta parte de los datos de calibración. 0 lo desactiva.</translation>
    </message>
    <message>
        <source>Judges as many documents of every test set as well. Who chooses by these curves has no test set left.</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>Juzga además otros tantos documentos de cada conjunto de prueba. Quien elija según estas curvas se queda sin conjunto de prueba.</translation>
    </message>
    <message>
        <source>Layers over the calibration data at every evaluation, each with halves and weights of its own. The first gives the loss that chooses the checkpoint; lowest and highest loss of all show how much of a difference is the draw&apos;s.</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>Capas sobre los datos de calibración en cada evaluación, cada una con mitades y pesos propios. La primera da la pérdida que elige el punto de control; la pérdida mínima y la máxima de todas muestran cuánto de una diferencia se debe al sorteo.</translation>
    </message>
    <message>
        <source>Documents decoded or embedded together.</source>
        <extracomment>evaluation.batch_documents</extracomment>
        <translation>Documentos que se decodifican o incrustan juntos.</translation>
    </message>
    <message>
        <source>Independent final layers; the first is the published procedure, the others show the spread.</source>
        <extracomment>final.layers</extracomment>
        <translation>Capas finales independientes; la primera es el procedimiento publicado, las demás muestran la dispersión.</translation>
    </message>
    <message>
        <source>Epochs of the final layers; 0 takes sdm_layer.epochs.</source>
        <extracomment>final.layer_epochs</extracomment>
        <translation>Épocas de las capas finales; 0 toma sdm_layer.epochs.</translation>
    </message>
    <message>
        <source>Newest checkpoints kept beside the best one.</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>Puntos de control más recientes que se conservan además del mejor.</translation>
    </message>
    <message>
        <source>full: a stopped run goes on from the newest one, which alone has the optimiser&apos;s state. weights: the whole model, an adapter merged into it. adapter: the adapter alone. none: only the best one, once training has ended. From the last three a run that is stopped while it trains begins again.</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>full: una ejecución detenida continúa desde el más reciente, el único que tiene el estado del optimizador. weights: el modelo entero, con el adaptador fundido en él. adapter: solo el adaptador. none: solo el mejor, una vez terminado el entrenamiento. Con los tres últimos, una ejecución que se detiene mientras entrena empieza de nuevo.</translation>
    </message>
</context>
<context>
    <name>SettingLabel</name>
    <message>
        <source>Name</source>
        <extracomment>name</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>preset</extracomment>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>seed</extracomment>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>task.kind</extracomment>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Training data</source>
        <extracomment>task.train</extracomment>
        <translation>Datos de entrenamiento</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <extracomment>task.calibration</extracomment>
        <translation>Datos de calibración</translation>
    </message>
    <message>
        <source>Test sets</source>
        <extracomment>task.tests</extracomment>
        <translation>Conjuntos de prueba</translation>
    </message>
    <message>
        <source>Monitoring data</source>
        <extracomment>task.monitor</extracomment>
        <translation>Datos de seguimiento</translation>
    </message>
    <message>
        <source>Model folder</source>
        <extracomment>model.path</extracomment>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>model.device</extracomment>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Number format</source>
        <extracomment>model.dtype</extracomment>
        <translation>Formato numérico</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>model.threads</extracomment>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Longest document</source>
        <extracomment>model.max_length</extracomment>
        <translation>Documento más largo</translation>
    </message>
    <message>
        <source>Chat template</source>
        <extracomment>model.chat_template</extracomment>
        <translation>Plantilla de chat</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>adapter.kind</extracomment>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>adapter.rank</extracomment>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Projections</source>
        <extracomment>adapter.targets</extracomment>
        <translation>Proyecciones</translation>
    </message>
    <message>
        <source>Model held as</source>
        <extracomment>adapter.base</extracomment>
        <translation>Modelo en memoria como</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>loss.kind</extracomment>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Fixed base</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>Base fija</translation>
    </message>
    <message>
        <source>Preference strength</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>Fuerza de la preferencia</translation>
    </message>
    <message>
        <source>Compare with the untuned model</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>Comparar con el modelo sin ajustar</translation>
    </message>
    <message>
        <source>Share of positives</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>Proporción de positivos</translation>
    </message>
    <message>
        <source>Generation probability</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>Probabilidad de generar</translation>
    </message>
    <message>
        <source>Use of generated negatives</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>Uso de negativos generados</translation>
    </message>
    <message>
        <source>Forget each epoch</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>Olvidar en cada época</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Exemplar size</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>Tamaño del ejemplar</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>Exactitud objetivo</translation>
    </message>
    <message>
        <source>Most neighbours</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>Máximo de vecinos</translation>
    </message>
    <message>
        <source>Mean-centre features</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>Centrar las características</translation>
    </message>
    <message>
        <source>Iterations</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Feature ends at</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>La característica acaba en</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>Betas</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Betas</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Épsilon</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>Límite del gradiente</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>Tokens a la vez</translation>
    </message>
    <message>
        <source>Moments held as</source>
        <extracomment>optimiser.states</extracomment>
        <translation>Momentos en memoria como</translation>
    </message>
    <message>
        <source>Master weights</source>
        <extracomment>optimiser.master</extracomment>
        <translation>Pesos maestros</translation>
    </message>
    <message>
        <source>Evaluations per epoch</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>Evaluaciones por época</translation>
    </message>
    <message>
        <source>Documents watched live</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>Documentos seguidos en vivo</translation>
    </message>
    <message>
        <source>Watch test sets</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>Seguir conjuntos de prueba</translation>
    </message>
    <message>
        <source>Draws of the evaluation&apos;s layer</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>Sorteos de la capa de evaluación</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>final.layers</extracomment>
        <translation>Capas finales</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>Puntos de control conservados</translation>
    </message>
    <message>
        <source>Checkpoints hold</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>Los puntos de control contienen</translation>
    </message>
</context>
<context>
    <name>SettingUnit</name>
    <message>
        <source>tokens</source>
        <extracomment>stands behind a number: model.max_length</extracomment>
        <translation>tokens</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>stands behind a number: sdm_layer.epochs</extracomment>
        <translation>épocas</translation>
    </message>
    <message>
        <source>documents</source>
        <extracomment>stands behind a number: sdm_layer.batch_size</extracomment>
        <translation>documentos</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Only by it, %1</source>
        <translation>Solo por esto, %1</translation>
    </message>
    <message>
        <source>Where it stands, %1</source>
        <translation>En este lugar, %1</translation>
    </message>
    <message>
        <source>Then by it, %1</source>
        <translation>Después por esto, %1</translation>
    </message>
    <message>
        <source>No longer by it</source>
        <translation>Ya no por esto</translation>
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
        <translation>similitud</translation>
    </message>
    <message>
        <source>How many of the nearest training documents, in order of distance, agree with this answer: they have the predicted class as label and were predicted so themselves. Counting stops at the first that does not. 0 means that not even the nearest one agrees. (SDM paper)</source>
        <extracomment>q</extracomment>
        <translation>Cuántos de los documentos de entrenamiento más cercanos, por orden de distancia, coinciden con esta respuesta: tienen como etiqueta la clase predicha y ellos mismos se predijeron así. La cuenta se detiene en el primero que no lo cumple. 0 significa que ni siquiera el más cercano coincide. (SDM paper)</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>a term of the method</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>distance</source>
        <extracomment>d</extracomment>
        <translation>distancia</translation>
    </message>
    <message>
        <source>How near the nearest training document is, as a rank between 0 and 1 among the distances of the calibration documents. 1 is as near as can be, 0 is farther than all of them. (SDM paper)</source>
        <extracomment>d</extracomment>
        <translation>Lo cerca que está el documento de entrenamiento más cercano, como posición de 0 a 1 entre las distancias de los documentos de calibración. 1 es lo más cerca posible; 0 es más lejos que todos ellos. (SDM paper)</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>a term of the method</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>s</extracomment>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>The output of the SDM layer for the predicted class: a softmax whose base is 2 + q and whose exponent is d times the logit. It is sharp where the training data supports the answer and flat where it does not. (SDM paper)</source>
        <extracomment>s</extracomment>
        <translation>La salida de la capa SDM para la clase predicha: un softmax cuya base es 2 + q y cuyo exponente es d multiplicado por el logit. Es nítida donde los datos de entrenamiento respaldan la respuesta y plana donde no. (SDM paper)</translation>
    </message>
    <message>
        <source>q&apos;</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;</translation>
    </message>
    <message>
        <source>rescaled similarity</source>
        <extracomment>q&apos;</extracomment>
        <translation>similitud reescalada</translation>
    </message>
    <message>
        <source>q and s in one number: the smaller of q and (2 + q) to the power s. Many neighbours count only as far as the output is sure as well. (SDM paper)</source>
        <extracomment>q&apos;</extracomment>
        <translation>q y s en un solo número: el menor entre q y (2 + q) elevado a s. Muchos vecinos solo cuentan en la medida en que la salida también es segura. (SDM paper)</translation>
    </message>
    <message>
        <source>q&apos;min</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;min</translation>
    </message>
    <message>
        <source>threshold of q&apos;</source>
        <extracomment>q&apos;min</extracomment>
        <translation>umbral de q&apos;</translation>
    </message>
    <message>
        <source>The smallest q&apos; of the region, found on the calibration half. Infinite where no region reaches α: then every answer is rejected. (SDM paper)</source>
        <extracomment>q&apos;min</extracomment>
        <translation>El menor q&apos; de la región, hallado en la mitad de calibración. Infinito donde ninguna región alcanza α: entonces se rechazan todas las respuestas. (SDM paper)</translation>
    </message>
    <message>
        <source>ψ</source>
        <extracomment>a term of the method</extracomment>
        <translation>ψ</translation>
    </message>
    <message>
        <source>class threshold</source>
        <extracomment>ψ</extracomment>
        <translation>umbral de clase</translation>
    </message>
    <message>
        <source>What s must reach for a class to be taken, one threshold for each class, found on the calibration half together with q&apos;min. (SDM paper)</source>
        <extracomment>ψ</extracomment>
        <translation>Lo que s debe alcanzar para que se tome una clase; hay un umbral por clase, hallado en la mitad de calibración junto con q&apos;min. (SDM paper)</translation>
    </message>
    <message>
        <source>HR</source>
        <extracomment>a term of the method</extracomment>
        <translation>HR</translation>
    </message>
    <message>
        <source>high reliability region</source>
        <extracomment>HR</extracomment>
        <translation>región de alta fiabilidad</translation>
    </message>
    <message>
        <source>The answers that can be relied on: q&apos; is at least q&apos;min, exactly one class reaches its ψ, and it is the predicted one. The share of answers in it is worth something only together with the accuracy there. (SDM paper)</source>
        <extracomment>HR</extracomment>
        <translation>Las respuestas de las que uno se puede fiar: q&apos; es al menos q&apos;min, exactamente una clase alcanza su ψ, y es la predicha. La proporción de respuestas en ella solo vale algo junto con la exactitud que hay ahí. (SDM paper)</translation>
    </message>
    <message>
        <source>α</source>
        <extracomment>a term of the method</extracomment>
        <translation>α</translation>
    </message>
    <message>
        <source>wanted accuracy</source>
        <extracomment>α</extracomment>
        <translation>exactitud deseada</translation>
    </message>
    <message>
        <source>What the accuracy in the region is to be at least; 0.95 unless a run says otherwise. A share whose accuracy is below α is a failure, however large. (SDM paper)</source>
        <extracomment>α</extracomment>
        <translation>El mínimo que debe tener la exactitud en la región; 0,95 salvo que una ejecución indique otra cosa. Una proporción cuya exactitud está por debajo de α es un fracaso, por grande que sea. (SDM paper)</translation>
    </message>
    <message>
        <source>Bound</source>
        <extracomment>a term of the method</extracomment>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>lower and plain estimate</source>
        <extracomment>Bound</extracomment>
        <translation>inferior y simple</translation>
    </message>
    <message>
        <source>d comes from a finite calibration set. The plain estimate takes it as it is, the lower one takes the lower end of a band around it (Dvoretzky, Kiefer, Wolfowitz). B switches between them everywhere. The lower one is the cautious count. (SDM paper)</source>
        <extracomment>Bound</extracomment>
        <translation>d procede de un conjunto de calibración finito. La estimación simple lo toma tal cual; la inferior toma el extremo inferior de una banda a su alrededor (Dvoretzky, Kiefer, Wolfowitz). B cambia de una a otra en todas partes. La inferior es el recuento prudente. (SDM paper)</translation>
    </message>
    <message>
        <source>OOD</source>
        <extracomment>a term of the method</extracomment>
        <translation>OOD</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <extracomment>OOD</extracomment>
        <translation>fuera de distribución</translation>
    </message>
    <message>
        <source>q is 0: no near training document agrees. The layer says nothing of such an answer, and that is right on data of another kind. (SDM paper)</source>
        <extracomment>OOD</extracomment>
        <translation>q es 0: ningún documento de entrenamiento cercano coincide. La capa no dice nada de una respuesta así, y eso es lo correcto con datos de otro tipo. (SDM paper)</translation>
    </message>
    <message>
        <source>CM</source>
        <extracomment>a term of the method</extracomment>
        <translation>CM</translation>
    </message>
    <message>
        <source>contrastive masking</source>
        <extracomment>CM</extracomment>
        <translation>enmascaramiento contrastivo</translation>
    </message>
    <message>
        <source>The loss of a right answer is over all of the answer, that of a wrong one only over its verdict. The model learns to say that it is wrong, not how to be wrong. (SDM LM paper)</source>
        <extracomment>CM</extracomment>
        <translation>La pérdida de una respuesta correcta abarca toda la respuesta; la de una incorrecta, solo su veredicto. El modelo aprende a decir que es incorrecta, no a cometer el error. (SDM LM paper)</translation>
    </message>
    <message>
        <source>HN</source>
        <extracomment>a term of the method</extracomment>
        <translation>HN</translation>
    </message>
    <message>
        <source>hard negative</source>
        <extracomment>HN</extracomment>
        <translation>negativo difícil</translation>
    </message>
    <message>
        <source>A wrong answer that the model itself gave to a training item, used in place of the offline one. (SDM LM paper)</source>
        <extracomment>HN</extracomment>
        <translation>Una respuesta incorrecta que el propio modelo dio a un ejemplo de entrenamiento y que se usa en lugar de la offline. (SDM LM paper)</translation>
    </message>
    <message>
        <source>β</source>
        <extracomment>a term of the method</extracomment>
        <translation>β</translation>
    </message>
    <message>
        <source>base of the loss</source>
        <extracomment>β</extracomment>
        <translation>base de la pérdida</translation>
    </message>
    <message>
        <source>The base of the exponential in the loss, 2 + q: it differs by document and grows with what the training data says of it. With cross-entropy it is e for all. (SDM LM paper)</source>
        <extracomment>β</extracomment>
        <translation>La base de la exponencial en la pérdida, 2 + q: difiere de un documento a otro y crece con lo que los datos de entrenamiento dicen de él. Con la entropía cruzada es e para todos. (SDM LM paper)</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>a term of the method</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <extracomment>n</extracomment>
        <translation>tamaño efectivo de la muestra</translation>
    </message>
    <message>
        <source>How many calibration documents of a class have a smaller q&apos;. Few mean that the estimate stands on little. (SDM paper)</source>
        <extracomment>n</extracomment>
        <translation>Cuántos documentos de calibración de una clase tienen un q&apos; menor. Si son pocos, la estimación se apoya en poco. (SDM paper)</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Highest</source>
        <translation>Máxima</translation>
    </message>
    <message>
        <source>Inside the high-reliability region, by the lower estimate too.</source>
        <translation>Dentro de la región de alta fiabilidad, también según la estimación inferior.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Inside the region by the plain estimate, outside by the lower one.</source>
        <translation>Dentro de la región según la estimación simple, fuera según la inferior.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Outside the region, with some support in the training data.</source>
        <translation>Fuera de la región, con algún respaldo en los datos de entrenamiento.</translation>
    </message>
    <message>
        <source>Near chance</source>
        <translation>Cerca del azar</translation>
    </message>
    <message>
        <source>Outside the region; the output is below 0.6.</source>
        <translation>Fuera de la región; la salida está por debajo de 0,6.</translation>
    </message>
    <message>
        <source>Lowest (OOD)</source>
        <translation>Mínima (OOD)</translation>
    </message>
    <message>
        <source>Out of distribution: no near training example agrees.</source>
        <translation>Fuera de distribución: ningún ejemplo de entrenamiento cercano coincide.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>No juzgada</translation>
    </message>
    <message>
        <source>No verdict: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>Sin veredicto: la respuesta es demasiado larga para el límite del modelo, y no se corta para que quepa.</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admitida</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>fuera de distribución</translation>
    </message>
    <message>
        <source>too little similarity</source>
        <translation>similitud insuficiente</translation>
    </message>
    <message>
        <source>no class passes</source>
        <translation>ninguna clase pasa</translation>
    </message>
    <message>
        <source>several classes pass</source>
        <translation>varias clases pasan</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>pasa otra clase</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>demasiado larga para juzgarla</translation>
    </message>
    <message>
        <source>≥ α</source>
        <translation>≥ α</translation>
    </message>
    <message>
        <source>straddles α</source>
        <translation>abarca α</translation>
    </message>
    <message>
        <source>below α</source>
        <translation>por debajo de α</translation>
    </message>
    <message>
        <source>n &lt; 30: too few</source>
        <translation>n &lt; 30: demasiado pocas</translation>
    </message>
    <message>
        <source>R: none admitted</source>
        <translation>R: ninguna admitida</translation>
    </message>
</context>
<context>
    <name>VerdictDerivation</name>
    <message>
        <source>0: already the nearest training answer is labelled or predicted otherwise than &quot;%1&quot;</source>
        <translation>0: ya la respuesta de entrenamiento más cercana está etiquetada o predicha de otro modo que «%1»</translation>
    </message>
    <message>
        <source>1: the nearest training answer is labelled and predicted &quot;%1&quot;, the next is not</source>
        <translation>1: la respuesta de entrenamiento más cercana está etiquetada y predicha como «%1»; la siguiente, no</translation>
    </message>
    <message>
        <source>%1: that many nearest training answers in a row are labelled and predicted &quot;%2&quot;, the next is not</source>
        <translation>%1: número de respuestas de entrenamiento más cercanas y seguidas que están etiquetadas y predichas como «%2»; la siguiente, no</translation>
    </message>
    <message>
        <source>%1: the share of calibration answers that lie as far from the training data or farther, in the class that has the fewest</source>
        <translation>%1: la proporción de respuestas de calibración que están igual de lejos de los datos de entrenamiento o más, en la clase que menos tiene</translation>
    </message>
    <message>
        <source> (distance %1)</source>
        <translation> (distancia %1)</translation>
    </message>
    <message>
        <source>; less the band of %1 effective samples: %2</source>
        <translation>; menos la banda de %1 muestras efectivas: %2</translation>
    </message>
    <message>
        <source>softmax to the base 2 + q = %1 of d·z, z = (%2): %3 for &quot;%4&quot;</source>
        <translation>softmax de base 2 + q = %1 de d·z, z = (%2): %3 para «%4»</translation>
    </message>
    <message>
        <source>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</source>
        <translation>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>✕ the layer found no region at α = %1</source>
        <translation>✕ la capa no encontró ninguna región con α = %1</translation>
    </message>
    <message>
        <source>q′min %1</source>
        <translation>q′min %1</translation>
    </message>
    <message>
        <source>ψ of &quot;%1&quot; %2</source>
        <translation>ψ de «%1» %2</translation>
    </message>
    <message>
        <source>d could fall to %1 (is %2)</source>
        <translation>d podría bajar a %1 (es %2)</translation>
    </message>
    <message>
        <source>d of at least %1 (is %2)</source>
        <translation>d de al menos %1 (es %2)</translation>
    </message>
    <message>
        <source>no d would do: with q = %1 even d = 1 stays outside</source>
        <translation>ningún d bastaría: con q = %1, incluso d = 1 queda fuera</translation>
    </message>
    <message>
        <source>q could fall to %1 (is %2)</source>
        <translation>q podría bajar a %1 (es %2)</translation>
    </message>
    <message>
        <source>q of at least %1 (is %2)</source>
        <translation>q de al menos %1 (es %2)</translation>
    </message>
    <message>
        <source>no q up to the %1 training answers would do at d = %2</source>
        <translation>ningún q hasta las %1 respuestas de entrenamiento bastaría con d = %2</translation>
    </message>
    <message>
        <source>or thresholds of %1</source>
        <translation>o umbrales de %1</translation>
    </message>
</context>
<context>
    <name>VerdictPath</name>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Neighbours agree</source>
        <translation>Los vecinos coinciden</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>dampens s</source>
        <translation>amortigua s</translation>
    </message>
    <message>
        <source>Output, %1</source>
        <translation>Salida, %1</translation>
    </message>
    <message>
        <source>enters q′</source>
        <translation>entra en q′</translation>
    </message>
    <message>
        <source>Enough support</source>
        <translation>Respaldo suficiente</translation>
    </message>
    <message>
        <source>no region found</source>
        <translation>no se encontró región</translation>
    </message>
    <message>
        <source>Sure enough</source>
        <translation>Seguridad suficiente</translation>
    </message>
    <message>
        <source>the layer calls it %1, it is %2</source>
        <translation>la capa la da por %1, y es %2</translation>
    </message>
    <message>
        <source>Admitted and wrong: one of %1 of %2 admitted answers; %3.</source>
        <translation>Admitida e incorrecta: una de %1 entre %2 respuestas admitidas; %3.</translation>
    </message>
    <message>
        <source>Admitted and wrong: %1.</source>
        <translation>Admitida e incorrecta: %1.</translation>
    </message>
    <message>
        <source>Admitted: called %1 at α = %2; there is no label to hold it against.</source>
        <translation>Admitida: predicha como %1 con α = %2; no hay etiqueta con que contrastarla.</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says: one of %2 of %3 admitted answers.</source>
        <translation>Admitida, y es %1, como dice la capa: una de %2 entre %3 respuestas admitidas.</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says.</source>
        <translation>Admitida, y es %1, como dice la capa.</translation>
    </message>
    <message>
        <source>Not admitted: several classes reach their threshold.</source>
        <translation>No admitida: varias clases alcanzan su umbral.</translation>
    </message>
    <message>
        <source>Not admitted: another class than the predicted one reaches its threshold.</source>
        <translation>No admitida: alcanza su umbral una clase distinta de la predicha.</translation>
    </message>
    <message>
        <source>Not admitted: the layer found no region at this α, so nothing can be.</source>
        <translation>No admitida: la capa no encontró ninguna región con este α, así que nada puede serlo.</translation>
    </message>
    <message>
        <source>Not admitted: it stops at &quot;%1&quot;, %2 where %3 is needed.</source>
        <translation>No admitida: se detiene en «%1», %2 donde hace falta %3.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>clase %1</translation>
    </message>
    <message>
        <source>Not judged: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>No juzgada: la respuesta es demasiado larga para el límite del modelo, y no se corta para que quepa.</translation>
    </message>
    <message>
        <source>admitted and wrong</source>
        <translation>admitida e incorrecta</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admitida</translation>
    </message>
    <message>
        <source>nothing near agrees</source>
        <translation>nada cercano coincide</translation>
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
        <translation>varias clases pasan</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>pasa otra clase</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>demasiado larga para juzgarla</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message numerus="yes">
        <source>1 word moved</source>
        <translation>
            <numerusform>1 palabra movida</numerusform>
            <numerusform>1 palabra movida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words moved</source>
        <translation>
            <numerusform>%n palabra movida</numerusform>
            <numerusform>%n palabras movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word missing</source>
        <translation>
            <numerusform>falta 1 palabra</numerusform>
            <numerusform>falta 1 palabra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words missing</source>
        <translation>
            <numerusform>falta %n palabra</numerusform>
            <numerusform>faltan %n palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word added</source>
        <translation>
            <numerusform>1 palabra añadida</numerusform>
            <numerusform>1 palabra añadida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>%n palabra añadida</numerusform>
            <numerusform>%n palabras añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>same words, same order</source>
        <translation>mismas palabras, mismo orden</translation>
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
        <translation>%1 ha fallado</translation>
    </message>
    <message>
        <source>%1 has lost its process</source>
        <translation>%1 ha perdido su proceso</translation>
    </message>
    <message>
        <source>It can be resumed from its last checkpoint.</source>
        <translation>Se puede reanudar desde su último punto de control.</translation>
    </message>
</context>
<context>
    <name>sdm::app::DockArea</name>
    <message>
        <source>%1: show or hide (%2)</source>
        <translation>%1: mostrar u ocultar (%2)</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Paneles</translation>
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
        <translation>El diagnóstico está en el portapapeles.</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log. Look through it before you send it to anybody.</source>
        <translation>Versiones, proyecto, ejecución y el final de su registro. Conviene revisarlo antes de enviárselo a alguien.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>SDM Workbench</source>
        <translation>SDM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Similarity-Distance-Magnitude fine-tuning of language models: see what a model knows it knows.&lt;/p&gt;&lt;p&gt;Free software under the GNU GPL, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Ajuste fino Similarity-Distance-Magnitude de modelos de lenguaje: ver lo que un modelo sabe que sabe.&lt;/p&gt;&lt;p&gt;Software libre bajo la GNU GPL, versión 3 o posterior.&lt;/p&gt;</translation>
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
        <translation>Páginas</translation>
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
        <translation>No hay ninguna ejecución elegida.</translation>
    </message>
</context>
<context>
    <name>sdm::app::RunIntake</name>
    <message>
        <source>%1 is being read.</source>
        <translation>Se está leyendo %1.</translation>
    </message>
    <message>
        <source>Every file in it is checked.</source>
        <translation>Se comprueban todos los archivos que contiene.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lectura de %1</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>No se puede abrir %1.</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>Incorporación de %1</translation>
    </message>
    <message>
        <source>%1 cannot be brought in.</source>
        <translation>No se puede incorporar %1.</translation>
    </message>
    <message>
        <source>%1 was brought in.</source>
        <translation>Se ha incorporado %1.</translation>
    </message>
    <message>
        <source>%1 runs were brought in.</source>
        <translation>Se han incorporado %1 ejecuciones.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Guardado de %1</translation>
    </message>
    <message>
        <source>The bundle could not be saved.</source>
        <translation>No se pudo guardar el paquete.</translation>
    </message>
    <message>
        <source>The bundle was saved.</source>
        <translation>El paquete se ha guardado.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Abrir un paquete</translation>
    </message>
    <message>
        <source>Bundles of runs (*.sdmrun)</source>
        <translation>Paquetes de ejecuciones (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bring in runs</source>
        <translation>Incorporar ejecuciones</translation>
    </message>
    <message>
        <source>Runs (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;All files (*)</source>
        <translation>Ejecuciones (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>There is no run to save.</source>
        <translation>No hay ninguna ejecución que guardar.</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>Elegir una en la página Ejecuciones.</translation>
    </message>
    <message>
        <source>Bundle without checkpoints (*.sdmrun)</source>
        <translation>Paquete sin puntos de control (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bundle with checkpoints (*.sdmrun)</source>
        <translation>Paquete con puntos de control (*.sdmrun)</translation>
    </message>
    <message>
        <source>Save as a bundle</source>
        <translation>Guardar como paquete</translation>
    </message>
</context>
<context>
    <name>sdm::app::SettingsDialog</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>Tipos de ajustes</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Buscar comandos y teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>Press the key, then Assign</source>
        <translation>Pulsar la tecla y luego Asignar</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Tecla habitual</translation>
    </message>
    <message>
        <source>Give the command its usual keys back</source>
        <translation>Devolver al comando sus teclas habituales</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Todas las teclas habituales</translation>
    </message>
    <message>
        <source>Every command has its usual keys.</source>
        <translation>Todos los comandos tienen sus teclas habituales.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Tamaño del texto en porcentaje</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>Nada se desliza ni se desvanece</translation>
    </message>
    <message>
        <source>Reduced motion: nothing slides or fades</source>
        <translation>Menos movimiento: nada se desliza ni se desvanece</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma (Language)</translation>
    </message>
    <message>
        <source>Holds when the window is opened again</source>
        <translation>Vale cuando se vuelva a abrir la ventana</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>“%1” has this key. Give it another one first.</source>
        <translation>«%1» tiene esta tecla. Antes hay que darle otra a ese comando.</translation>
    </message>
</context>
<context>
    <name>sdm::app::StatusLine</name>
    <message>
        <source>No run selected</source>
        <translation>Ninguna ejecución seleccionada</translation>
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
        <translation>paso %1</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>evento %1</translation>
    </message>
</context>
<context>
    <name>sdm::app::TopBar</name>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the selected run</source>
        <translation>Detener la ejecución seleccionada</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>Lower estimate</source>
        <translation>Estimación inferior</translation>
    </message>
    <message>
        <source>In the region by the lower end of the estimate: the cautious count (B)</source>
        <translation>En la región según el extremo inferior de la estimación: el recuento prudente (B)</translation>
    </message>
    <message>
        <source>Plain estimate</source>
        <translation>Estimación simple</translation>
    </message>
    <message>
        <source>In the region by the published estimate (B)</source>
        <translation>En la región según la estimación publicada (B)</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>Pierde los pasos desde el último punto de control</translation>
    </message>
    <message>
        <source>Loses what came after checkpoint-%1 (now at step %2)</source>
        <translation>Pierde lo posterior a checkpoint-%1 (ahora en el paso %2)</translation>
    </message>
    <message>
        <source>Loses everything: there is no checkpoint yet</source>
        <translation>Pierde todo: aún no hay ningún punto de control</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Detener ahora: %1</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>The accuracy a region must hold on its calibration data: part of the run&apos;s configuration</source>
        <translation>La exactitud que una región debe mantener en sus datos de calibración: parte de la configuración de la ejecución</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>modelo del paso %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más reciente</translation>
    </message>
    <message>
        <source>Model of step %1</source>
        <translation>Modelo del paso %1</translation>
    </message>
    <message>
        <source> · final layer %1</source>
        <translation> · capa final %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (desplazado)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>A bundle of runs is only looked at. To change anything, bring its runs into a project: File, Bring in runs.</source>
        <translation>Un paquete de ejecuciones solo se puede consultar. Para cambiar algo, incorporar sus ejecuciones a un proyecto: Archivo, Incorporar ejecuciones.</translation>
    </message>
    <message>
        <source>Steps %1 to %2</source>
        <translation>Pasos %1 a %2</translation>
    </message>
    <message>
        <source>%1: show all steps again</source>
        <translation>%1: volver a mostrar todos los pasos</translation>
    </message>
    <message>
        <source>Alerts, log and hard negatives are those of these steps, and the answers of an evaluation in them (evaluations: %1).
Click, or Esc in a plot, shows all steps again.</source>
        <translation>Los avisos, el registro y los negativos difíciles son los de estos pasos, y las respuestas, las de una evaluación dentro de ellos (evaluaciones: %1).
Un clic, o Esc en un gráfico, vuelve a mostrar todos los pasos.</translation>
    </message>
</context>
<context>
    <name>sdm::app::WindowActions</name>
    <message>
        <source>New run…</source>
        <translation>Nueva ejecución…</translation>
    </message>
    <message>
        <source>Configure and start a run</source>
        <translation>Configurar e iniciar una ejecución</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Ejecutar la demo</translation>
    </message>
    <message>
        <source>A real run of a small model: a minute or two on two cores</source>
        <translation>Una ejecución real de un modelo pequeño: uno o dos minutos con dos núcleos</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Open another project folder</source>
        <translation>Abrir otra carpeta de proyecto</translation>
    </message>
    <message>
        <source>Show project folder</source>
        <translation>Mostrar la carpeta del proyecto</translation>
    </message>
    <message>
        <source>Open the project&apos;s folder in the file manager</source>
        <translation>Abrir la carpeta del proyecto en el gestor de archivos</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>Escribir un informe…</translation>
    </message>
    <message>
        <source>One HTML page of the selected run, or of the runs that are compared: tables, what may be said, figures</source>
        <translation>Una página HTML de la ejecución seleccionada, o de las que se comparan: tablas, lo que se puede afirmar, figuras</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Close the window; runs go on</source>
        <translation>Cerrar la ventana; las ejecuciones continúan</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Continue the selected run from its last checkpoint</source>
        <translation>Continuar la ejecución seleccionada desde su último punto de control</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Detener tras el siguiente punto de control</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>No se pierde nada</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Detener ahora</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>Pierde los pasos desde el último punto de control</translation>
    </message>
    <message>
        <source>Rename run…</source>
        <translation>Cambiar el nombre de la ejecución…</translation>
    </message>
    <message>
        <source>Give the selected run another name</source>
        <translation>Dar otro nombre a la ejecución seleccionada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back the last edit, also one made elsewhere</source>
        <translation>Deshacer el último cambio, también uno hecho en otro lugar</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Hacerlo otra vez</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>Buscar en la vista</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>Buscar en la página</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Go to the page&apos;s filter line</source>
        <translation>Ir a la línea de filtro de la página</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Previous selection</source>
        <translation>Selección anterior</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Next selection</source>
        <translation>Selección siguiente</translation>
    </message>
    <message>
        <source>Lower or plain estimate</source>
        <translation>Estimación inferior o simple</translation>
    </message>
    <message>
        <source>Which estimate decides what is in the region</source>
        <translation>Qué estimación decide lo que está en la región</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Alternar entre claro y oscuro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Apariencia: %1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next dock</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>The keyboard goes from the page to the docks, one after the other</source>
        <translation>El foco del teclado pasa de la página a los paneles, uno tras otro</translation>
    </message>
    <message>
        <source>Previous dock</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Docks back to where they were at first</source>
        <translation>Los paneles vuelven a donde estaban al principio</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Paleta de comandos…</translation>
    </message>
    <message>
        <source>Find and run any command, run, page or setting</source>
        <translation>Buscar y ejecutar cualquier comando, ejecución, página o ajuste</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Keys, appearance and text size</source>
        <translation>Teclas, apariencia y tamaño del texto</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>What the manual says of where the keyboard is</source>
        <translation>Lo que dice el manual sobre la parte que tiene el foco del teclado</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log, to paste into a report</source>
        <translation>Versiones, proyecto, ejecución y el final de su registro, para pegarlos al informar de un problema</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Todas las teclas en una hoja</translation>
    </message>
    <message>
        <source>About SDM Workbench</source>
        <translation>Acerca de SDM Workbench</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>Abrir un paquete…</translation>
    </message>
    <message>
        <source>Look at runs that came as one file, without changing anything</source>
        <translation>Consultar ejecuciones recibidas en un solo archivo, sin cambiar nada</translation>
    </message>
    <message>
        <source>Bring in runs…</source>
        <translation>Incorporar ejecuciones…</translation>
    </message>
    <message>
        <source>Into this project: a bundle&apos;s runs, or what the Hugging Face Trainer, TensorBoard or an export wrote</source>
        <translation>A este proyecto: las ejecuciones de un paquete, o lo que escribió el Trainer de Hugging Face, TensorBoard o una exportación</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>Guardar como paquete…</translation>
    </message>
    <message>
        <source>The selected run, or the runs that are compared, as one file</source>
        <translation>La ejecución seleccionada, o las ejecuciones que se comparan, en un solo archivo</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>Repetir exactamente</translation>
    </message>
    <message>
        <source>The selected run&apos;s settings, seed and data once more; Compare then shows what came out equal</source>
        <translation>Otra vez los ajustes, la semilla y los datos de la ejecución seleccionada; después, «Comparar» muestra qué ha resultado igual</translation>
    </message>
</context>
<context>
    <name>sdm::app::Workbench</name>
    <message>
        <source>This project cannot be read.</source>
        <translation>Este proyecto no se puede leer.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Abrir otro proyecto…</translation>
    </message>
    <message>
        <source>sdm-runner %1</source>
        <translation>sdm-runner %1</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>El informe se ha escrito.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>No se pudo escribir el informe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <translation>No hay ninguna ejecución sobre la que informar.</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>Elegir una en la página Ejecuciones.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Escribir un informe</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>Página web (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Another program has the store.</source>
        <translation>Otro programa tiene el almacén.</translation>
    </message>
    <message>
        <source>What you changed is written as soon as it is free.</source>
        <translation>Lo que se ha cambiado se escribirá en cuanto quede libre.</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Some of its runs are no longer in the store.</source>
        <translation>Algunas de sus ejecuciones ya no están en el almacén.</translation>
    </message>
    <message>
        <source>A run is in the trash.</source>
        <translation>Hay una ejecución en la papelera.</translation>
    </message>
    <message>
        <source>%1 runs are in the trash.</source>
        <translation>Hay %1 ejecuciones en la papelera.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>No se borró nada.</translation>
    </message>
    <message>
        <source>The window speaks %1 when it is opened again.</source>
        <translation>La ventana estará en %1 cuando se vuelva a abrir.</translation>
    </message>
    <message>
        <source>Runs go on meanwhile.</source>
        <translation>Las ejecuciones continúan entretanto.</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>Volver a abrirla ahora</translation>
    </message>
    <message>
        <source>There is no home folder to keep a project in.</source>
        <translation>No hay una carpeta personal donde guardar un proyecto.</translation>
    </message>
    <message>
        <source>Open a project folder, or set SDM_PROJECT.</source>
        <translation>Abrir una carpeta de proyecto o fijar SDM_PROJECT.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>This project has no run %1.</source>
        <translation>Este proyecto no tiene ninguna ejecución %1.</translation>
    </message>
    <message>
        <source>The Runs page lists those it has.</source>
        <translation>La página Ejecuciones lista las que tiene.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>The demo is starting.</source>
        <translation>La demo se está iniciando.</translation>
    </message>
    <message>
        <source>It goes on if this window is closed.</source>
        <translation>Continúa aunque se cierre esta ventana.</translation>
    </message>
    <message>
        <source>The configuration of %1 cannot be read.</source>
        <translation>No se puede leer la configuración de %1.</translation>
    </message>
    <message>
        <source>The run could not be started.</source>
        <translation>No se pudo iniciar la ejecución.</translation>
    </message>
    <message>
        <source>A run waits in the queue.</source>
        <translation>Una ejecución espera en la cola.</translation>
    </message>
    <message>
        <source>%1 runs wait in the queue.</source>
        <translation>%1 ejecuciones esperan en la cola.</translation>
    </message>
    <message>
        <source>They begin one after the other.</source>
        <translation>Empiezan una tras otra.</translation>
    </message>
    <message>
        <source>Nothing begins before the queue is started.</source>
        <translation>Nada empieza antes de iniciar la cola.</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Iniciar la cola</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>No se pudo iniciar el motor.</translation>
    </message>
    <message>
        <source>The engine died during “%1” (signal %2).</source>
        <translation>El motor murió durante «%1» (señal %2).</translation>
    </message>
    <message>
        <source>Not every run of the queue could begin.</source>
        <translation>No todas las ejecuciones de la cola pudieron empezar.</translation>
    </message>
    <message>
        <source>The run could not be stopped.</source>
        <translation>No se pudo detener la ejecución.</translation>
    </message>
    <message>
        <source>The run did not finish after it was resumed.</source>
        <translation>La ejecución no llegó a finalizar después de reanudarse.</translation>
    </message>
    <message>
        <source>The run did not finish.</source>
        <translation>La ejecución no llegó a finalizar.</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>Reanudar desde el paso %1</translation>
    </message>
    <message>
        <source>%1 has finished.</source>
        <translation>%1 ha finalizado.</translation>
    </message>
    <message>
        <source>%1 has stopped.</source>
        <translation>%1 se ha detenido.</translation>
    </message>
    <message>
        <source>Everything up to its last checkpoint is kept.</source>
        <translation>Se conserva todo hasta su último punto de control.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1 ha fallado.</translation>
    </message>
    <message>
        <source>The engine of %1 is gone.</source>
        <translation>El motor de %1 ha desaparecido.</translation>
    </message>
    <message>
        <source>What came after step %1 is lost; it goes on from there.</source>
        <translation>Lo posterior al paso %1 se ha perdido; continúa desde ahí.</translation>
    </message>
    <message>
        <source>It had no checkpoint yet and starts over when resumed.</source>
        <translation>Aún no tenía ningún punto de control y empieza de nuevo al reanudarse.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Abrir el registro</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>No se encontró el motor (sdm-runner).</translation>
    </message>
    <message>
        <source>Build it with ./run.sh --build-only, or set SDM_RUNNER to its path.</source>
        <translation>Compilarlo con ./run.sh --build-only o fijar SDM_RUNNER a su ruta.</translation>
    </message>
    <message>
        <source>Looked for it at:
%1</source>
        <translation>Se buscó en:
%1</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 está abierto solo para lectura.</translation>
    </message>
    <message>
        <source>Tags, notes, names and everything else stay as they came.</source>
        <translation>Etiquetas, notas, nombres y todo lo demás quedan como llegaron.</translation>
    </message>
    <message>
        <source>Bring its runs into %1</source>
        <translation>Incorporar sus ejecuciones a %1</translation>
    </message>
    <message>
        <source>The checkpoint of step %1 cannot be taken.</source>
        <translation>No se puede usar el punto de control del paso %1.</translation>
    </message>
    <message>
        <source>Look at its answers</source>
        <translation>Ver sus respuestas</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineClient</name>
    <message>
        <source>The engine closed the line.</source>
        <translation>El motor cerró la conexión.</translation>
    </message>
    <message>
        <source>The line to the engine was closed.</source>
        <translation>La conexión con el motor se cerró.</translation>
    </message>
    <message>
        <source>The engine sent a line without an end.</source>
        <translation>El motor envió una línea sin fin.</translation>
    </message>
    <message>
        <source>The engine speaks protocol %1, this window %2. Install both from one version.</source>
        <translation>El motor habla el protocolo %1; esta ventana, el %2. Hay que instalar ambos de una misma versión.</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineProcess</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>No se encontró el motor (sdm-runner).</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) could not be started.</source>
        <translation>No se pudo iniciar el motor (sdm-runner).</translation>
    </message>
    <message>
        <source>The engine ended by signal %1, several times in a minute.</source>
        <translation>El motor terminó por la señal %1 varias veces en un minuto.</translation>
    </message>
    <message>
        <source>The engine ended with exit code %1, several times in a minute.</source>
        <translation>El motor terminó con el código de salida %1 varias veces en un minuto.</translation>
    </message>
</context>
<context>
    <name>sdm::client::RunnerQuestion</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>No se encontró el motor (sdm-runner).</translation>
    </message>
    <message>
        <source>The engine ended without an answer.</source>
        <translation>El motor terminó sin responder.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationModel</name>
    <message>
        <source>first layer</source>
        <translation>primera capa</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>mediana de %1</translation>
    </message>
    <message>
        <source>range of %1</source>
        <translation>intervalo de %1</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>artículo</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Final layers</source>
        <translation>Capas finales</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationsTab</name>
    <message>
        <source>Published numbers</source>
        <translation>Cifras publicadas</translation>
    </message>
    <message>
        <source>Share inside, and how far the draw moves it</source>
        <translation>Proporción dentro y cuánto la mueve el sorteo</translation>
    </message>
    <message>
        <source>Disc: the first final layer. Ticks: every final layer.</source>
        <translation>Disco: la primera capa final. Rayas: cada capa final.</translation>
    </message>
    <message>
        <source>Share inside by final layer</source>
        <translation>Proporción dentro, por capa final</translation>
    </message>
    <message>
        <source>Ablation table</source>
        <translation>Tabla de ablación</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Beside one&apos;s own what the paper printed for the same rows: %1</source>
        <translation>Junto a las cifras propias, lo que el artículo publicó para las mismas filas: %1</translation>
    </message>
    <message>
        <source>Remarks on the table</source>
        <translation>Observaciones sobre la tabla</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Leyendo las ejecuciones…</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>No se pueden comparar las ejecuciones.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertModel</name>
    <message>
        <source>The run failed: %1</source>
        <translation>La ejecución falló: %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertRulesDialog</name>
    <message>
        <source>Tell me on the desktop while no window of the workbench is in front</source>
        <translation>Avisar en el escritorio mientras ninguna ventana de SDM Workbench esté en primer plano</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>Reglas de los avisos</translation>
    </message>
    <message>
        <source>New alerts, and runs that fail or lose their process</source>
        <translation>Avisos nuevos, y ejecuciones que fallan o pierden su proceso</translation>
    </message>
    <message>
        <source>This desktop has no place for such notes just now: none will be seen.</source>
        <translation>Este escritorio no tiene ahora dónde mostrar esas notificaciones: no se verá ninguna.</translation>
    </message>
    <message>
        <source>Usual rules</source>
        <translation>Reglas habituales</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1: how serious</source>
        <translation>%1: gravedad</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <translation>%1: límite</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertsDock</name>
    <message>
        <source>Nothing to look at. Failures and warnings of every run of this project appear here.</source>
        <translation>Nada que revisar. Aquí aparecen los fallos y las advertencias de todas las ejecuciones de este proyecto.</translation>
    </message>
    <message>
        <source>Alerts of all runs</source>
        <translation>Avisos de todas las ejecuciones</translation>
    </message>
    <message>
        <source>Enter or a click goes to the run and its log</source>
        <translation>Intro o un clic lleva a la ejecución y a su registro</translation>
    </message>
    <message>
        <source>The alerts cannot be read.</source>
        <translation>No se pueden leer los avisos.</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Reglas…</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>Reglas de los avisos</translation>
    </message>
    <message>
        <source>What raises an alert, how serious it is, and whether the desktop tells you</source>
        <translation>Qué genera un aviso, qué gravedad tiene y si se notifica en el escritorio</translation>
    </message>
    <message>
        <source>Alerts: %1</source>
        <translation>Avisos: %1</translation>
    </message>
    <message>
        <source>Nothing to look at in these steps.</source>
        <translation>Nada que revisar en estos pasos.</translation>
    </message>
    <message>
        <source>The rules cannot be held against the runs.</source>
        <translation>No se pueden aplicar las reglas a las ejecuciones.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlphaExplorer</name>
    <message>
        <source>no region (R)</source>
        <translation>sin región (R)</translation>
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
        <translation>Otro α</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>α of the preview, in hundredths</source>
        <translation>α de la vista previa, en centésimas</translation>
    </message>
    <message>
        <source>What the same answers would be at another α (arrow keys)</source>
        <translation>Lo que serían las mismas respuestas con otro α (teclas de flecha)</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>vista previa, no aplicada</translation>
    </message>
    <message>
        <source>Back to the thresholds these answers were judged by</source>
        <translation>Volver a los umbrales con los que se juzgaron estas respuestas</translation>
    </message>
    <message>
        <source>The command that calibrates this layer for this α. Answers that were judged stay as they were.</source>
        <translation>El comando que calibra esta capa para este α. Las respuestas ya juzgadas se quedan como estaban.</translation>
    </message>
    <message>
        <source>Share and accuracy inside at the chosen α</source>
        <translation>Proporción y exactitud dentro con el α elegido</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>inside, as judged</source>
        <translation>dentro, según se juzgó</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>vista previa</translation>
    </message>
    <message>
        <source>accuracy, as judged</source>
        <translation>exactitud, según se juzgó</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (desplazado)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 right, 95 %: %3</source>
        <translation>%1 de %2 correctas, 95 %: %3</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>As judged at α %1: %2</source>
        <translation>Según se juzgó con α %1: %2</translation>
    </message>
    <message>
        <source>Preview at α %1: %2</source>
        <translation>Vista previa con α %1: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerComparisonView</name>
    <message>
        <source>Numbers of both answers</source>
        <translation>Cifras de ambas respuestas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Training documents next to both answers</source>
        <translation>Documentos de entrenamiento próximos a ambas respuestas</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>Distancia ahora</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy both answers and what differs as text</source>
        <translation>Copiar ambas respuestas y lo que difiere como texto</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>Go to the pinned answer</source>
        <translation>Ir a la respuesta fijada</translation>
    </message>
    <message>
        <source>Pin an answer with P: it stays here, beside each answer that is chosen after it.</source>
        <translation>P fija una respuesta: se queda aquí, junto a cada respuesta que se elija después.</translation>
    </message>
    <message>
        <source>%1 is pinned. Choose another answer to see both beside each other.</source>
        <translation>%1 está fijada. Elegir otra respuesta para ver las dos una junto a otra.</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Fijada: %1</translation>
    </message>
    <message>
        <source>This: %1</source>
        <translation>Esta: %1</translation>
    </message>
    <message>
        <source>From the pinned one: %1</source>
        <translation>Respecto a la fijada: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Their layers stand on different training documents: there are no neighbours in common.</source>
        <translation>Sus capas se apoyan en documentos de entrenamiento distintos: no hay vecinos en común.</translation>
    </message>
    <message>
        <source>The neighbours of both are not recorded by name.</source>
        <translation>No están registrados por su nombre los vecinos de las dos.</translation>
    </message>
    <message>
        <source>Neighbours in common: %1, of %2 named ones of the pinned answer and %3 of this</source>
        <translation>Vecinos en común: %1, de %2 registrados por su nombre de la respuesta fijada y %3 de esta</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerEdits</name>
    <message>
        <source>Take tags away</source>
        <translation>Quitar etiquetas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiquetar</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n selected answers, separated by commas:</source>
        <translation>
            <numerusform>Etiquetas de %n respuesta seleccionada, separadas por comas:</numerusform>
            <numerusform>Etiquetas de %n respuestas seleccionadas, separadas por comas:</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message numerus="yes">
        <source>A note on %n selected answers:</source>
        <translation>
            <numerusform>Una nota en %n respuesta seleccionada:</numerusform>
            <numerusform>Una nota en %n respuestas seleccionadas:</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Take tags away…</source>
        <translation>Quitar etiquetas…</translation>
    </message>
    <message>
        <source>Flag, or take the flag away</source>
        <translation>Marcar o quitar la marca</translation>
    </message>
    <message>
        <source>Mark as viewed, or as not</source>
        <translation>Marcar como vista o como no vista</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Save these filters as a slice</source>
        <translation>Guardar estos filtros como segmento</translation>
    </message>
    <message>
        <source>Name, in place of the slice that has it:</source>
        <translation>Nombre, en lugar del segmento que ya lo tenga:</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerLine</name>
    <message>
        <source>Open in Generations</source>
        <translation>Abrir en Respuestas</translation>
    </message>
    <message>
        <source>List them in Generations</source>
        <translation>Listar en Respuestas</translation>
    </message>
    <message>
        <source>Copy their ids</source>
        <translation>Copiar sus identificadores</translation>
    </message>
    <message>
        <source>The page of answers lists the enclosed ones alone, until that filter is removed</source>
        <translation>La página de respuestas lista solo las encerradas, hasta que se quite ese filtro</translation>
    </message>
    <message>
        <source>Discs are right, crosses wrong; the bars at the edges count both, wrong ones in red. Click an answer to see what it is, drag with Alt around several. N goes to the next wrong one inside the region, J and K along q′, 0, 1 and A split by true label, X changes the scale.</source>
        <translation>Los discos son respuestas correctas; las cruces, incorrectas; las barras de los bordes cuentan ambas, las incorrectas en rojo. Un clic en una respuesta muestra qué es; arrastrar con Alt encierra varias. N va a la siguiente incorrecta dentro de la región, J y K recorren q′, 0, 1 y A separan por etiqueta verdadera, X cambia la escala.</translation>
    </message>
    <message>
        <source>No answer is enclosed.</source>
        <translation>No hay ninguna respuesta encerrada.</translation>
    </message>
    <message>
        <source>Enclosed: %1 answers, %2 predicted right, %3 wrong; %4 inside the region.</source>
        <translation>Encerradas: %1 respuestas, %2 bien predichas, %3 mal; %4 dentro de la región.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerListModel</name>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Which answer it is</source>
        <translation>De qué respuesta se trata</translation>
    </message>
    <message>
        <source>Distance between its features and those of its nearest training document</source>
        <translation>Distancia entre sus características y las de su documento de entrenamiento más cercano</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerScope</name>
    <message>
        <source>Whose answers</source>
        <translation>De qué ejecuciones son las respuestas</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>All evaluations of this run</source>
        <translation>Todas las evaluaciones de esta ejecución</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerSearch</name>
    <message>
        <source>Search answers: words, &quot;a phrase&quot;, wor*, -without, /regular expression/</source>
        <translation>Buscar respuestas: palabras, &quot;una frase&quot;, pala*, -sin, /expresión regular/</translation>
    </message>
    <message>
        <source>Ctrl+F; F3 and Shift+F3 step through what was found. A regular expression stands between slashes, with an i behind them where letters may be of any case: /wol(f|ves)/i</source>
        <translation>Ctrl+F; F3 y Mayús+F3 recorren lo encontrado. Una expresión regular va entre barras, con una i detrás si no importa distinguir mayúsculas y minúsculas: /wol(f|ves)/i</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Buscar respuestas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Read the search as one regular expression</source>
        <translation>Leer la búsqueda como una sola expresión regular</translation>
    </message>
    <message>
        <source>Not a regular expression: %1, at character %2. The answers are still those of the search before.</source>
        <translation>No es una expresión regular: %1, en el carácter %2. Las respuestas siguen siendo las de la búsqueda anterior.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerTable</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
</context>
<context>
    <name>sdm::ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Descartar el mensaje</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Detalles del mensaje</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardBar</name>
    <message>
        <source>Metric of your own…</source>
        <translation>Métrica propia…</translation>
    </message>
    <message>
        <source>Add a metric made of others</source>
        <translation>Añadir una métrica compuesta de otras</translation>
    </message>
    <message>
        <source>A plot of an expression over other metrics, such as hr.monitor * hr_accuracy.monitor</source>
        <translation>Un gráfico de una expresión sobre otras métricas, como hr.monitor * hr_accuracy.monitor</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardView</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Línea base: %1</translation>
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
        <translation>Cambiar la métrica…</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>Quitar la métrica</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CheckpointPanel</name>
    <message>
        <source>Which checkpoint</source>
        <translation>Qué punto de control</translation>
    </message>
    <message>
        <source>Final layers from this one…</source>
        <translation>Capas finales a partir de este…</translation>
    </message>
    <message>
        <source>A new run that tunes nothing: it answers and trains final layers with the chosen row&apos;s checkpoint as its model. What this run has chosen stays as it is.</source>
        <translation>Una nueva ejecución que no ajusta nada: responde y entrena capas finales con el punto de control de la fila elegida como modelo. Lo que esta ejecución ha elegido queda como está.</translation>
    </message>
    <message>
        <source>Checkpoints to choose from</source>
        <translation>Puntos de control entre los que elegir</translation>
    </message>
    <message>
        <source>The lowest evaluation loss is chosen, the earlier of equals: step %1 · share and accuracy by the %2 of what was judged along the way. Once a run has gone on with it, that cannot be changed; more candidates come from more evaluations an epoch.</source>
        <translation>Se elige la menor pérdida de evaluación y, entre iguales, la anterior: paso %1 · proporción y exactitud según la %2 de lo juzgado por el camino. Una vez que la ejecución ha continuado con él, no se puede cambiar; más evaluaciones por época dan más candidatos.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChipsBar</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Quitar el filtro %1</translation>
    </message>
    <message>
        <source>%1
Click to remove; Ctrl+Shift+X removes all</source>
        <translation>%1
Un clic lo quita; Ctrl+Mayús+X los quita todos</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChoiceMenu</name>
    <message>
        <source>Centred mean: as many steps before as after</source>
        <translation>Media centrada: tantos pasos antes como después</translation>
    </message>
    <message>
        <source>Gaussian mean: the nearest steps weigh most</source>
        <translation>Media gaussiana: los pasos más cercanos pesan más</translation>
    </message>
    <message>
        <source>Exponential mean: of what came before, without bias at the start</source>
        <translation>Media exponencial: de lo anterior, sin sesgo al principio</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Hours at work, stops left out</source>
        <translation>Horas de trabajo, sin contar las paradas</translation>
    </message>
    <message>
        <source>Share of the run&apos;s steps</source>
        <translation>Proporción de los pasos de la ejecución</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Layers trained</source>
        <translation>Capas entrenadas</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Reanudaciones</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Ends of epochs</source>
        <translation>Finales de época</translation>
    </message>
    <message>
        <source>X axis</source>
        <translation>Eje x</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Hitos</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Mean of %1 steps, each step kept faint</source>
        <translation>Media de %1 pasos; cada paso sigue visible, tenue</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Type a command, run, page or setting</source>
        <translation>Escribir un comando, ejecución, página o ajuste</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar comandos</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Comandos encontrados</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>%1 found. Enter does it, Escape leaves.</source>
        <translation>Encontrados: %1. Intro ejecuta, Esc sale.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ComparePage</name>
    <message>
        <source>Ablations</source>
        <translation>Ablaciones</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadística</translation>
    </message>
    <message>
        <source>No runs yet. Run the demo twice with different presets to have something to compare.</source>
        <translation>Aún no hay ejecuciones. Para tener algo que comparar, ejecutar la demo dos veces con preajustes distintos.</translation>
    </message>
    <message>
        <source>The tables come from the final layers: they are here when a run has finished.</source>
        <translation>Las tablas proceden de las capas finales: aparecen cuando una ejecución ha finalizado.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Repetición</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CompareTab</name>
    <message>
        <source>Choose a second run above: this holds runs against each other.</source>
        <translation>Elegir arriba una segunda ejecución: aquí se contrastan unas ejecuciones con otras.</translation>
    </message>
    <message>
        <source>Choose at least one run above.</source>
        <translation>Elegir arriba al menos una ejecución.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Leyendo las ejecuciones…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridModel</name>
    <message>
        <source>all</source>
        <translation>todas</translation>
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
        <translation>ninguna</translation>
    </message>
    <message>
        <source>y: the true label; ŷ: the predicted one; all: over both</source>
        <translation>y: la etiqueta verdadera; ŷ: la predicha; todas: sobre ambas</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>dentro de la región</translation>
    </message>
    <message>
        <source>of every answer</source>
        <translation>de todas las respuestas</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 predicted right</source>
        <translation>%1, %2: %3 de %4 bien predichas</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>every answer
accuracy</source>
        <translation>todas las respuestas
exactitud</translation>
    </message>
    <message>
        <source>every answer
95&#xa0;%</source>
        <translation>todas las respuestas
95 %</translation>
    </message>
    <message>
        <source>every answer
n</source>
        <translation>todas las respuestas
n</translation>
    </message>
    <message>
        <source>inside the region
accuracy</source>
        <translation>dentro de la región
exactitud</translation>
    </message>
    <message>
        <source>inside the region
95&#xa0;%</source>
        <translation>dentro de la región
95 %</translation>
    </message>
    <message>
        <source>inside the region
n</source>
        <translation>dentro de la región
n</translation>
    </message>
    <message>
        <source>inside the region
share</source>
        <translation>dentro de la región
proporción</translation>
    </message>
    <message>
        <source>inside the region
against&#xa0;α</source>
        <translation>dentro de la región
frente a α</translation>
    </message>
    <message>
        <source>%1: none inside</source>
        <translation>%1: ninguna dentro</translation>
    </message>
    <message>
        <source>%1: %2 inside, accuracy %3, %4</source>
        <translation>%1: %2 dentro, exactitud %3, %4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridPanel</name>
    <message>
        <source>Accuracy by class and by prediction</source>
        <translation>Exactitud por clase y por predicción</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Copy the grid as CSV</source>
        <translation>Copiar la tabla como CSV</translation>
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
        <translation>Solo diferencias</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Differing settings</source>
        <translation>Ajustes que difieren</translation>
    </message>
    <message>
        <source>Differing settings of the other runs</source>
        <translation>Ajustes que difieren en las otras ejecuciones</translation>
    </message>
    <message>
        <source>%1 of %2 settings differ</source>
        <translation>%1 de %2 ajustes difieren</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ContextLine</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (desplazado)</translation>
    </message>
    <message>
        <source>final layer %1 of %2</source>
        <translation>capa final %1 de %2</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>capa del paso %1</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>The test set all of this page is about</source>
        <translation>El conjunto de prueba del que trata toda esta página</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Which layer judged; final layer 1 is the published procedure&apos;s</source>
        <translation>Qué capa juzgó; la capa final 1 es la del procedimiento publicado</translation>
    </message>
    <message>
        <source>Test set beside it</source>
        <translation>Conjunto de prueba al lado</translation>
    </message>
    <message>
        <source>A second test set on the same axes</source>
        <translation>Un segundo conjunto de prueba en los mismos ejes</translation>
    </message>
    <message>
        <source>The largest gap between the two distributions: 0 where the sets are alike, 1 where they have no place in common</source>
        <translation>La mayor separación entre las dos distribuciones: 0 donde los conjuntos son iguales, 1 donde no tienen ningún punto en común</translation>
    </message>
    <message>
        <source>%1 · %2 · model of step %3 · %4 · %5 · α %6 · n %7</source>
        <translation>%1 · %2 · modelo del paso %3 · %4 · %5 · α %6 · n %7</translation>
    </message>
    <message>
        <source>nothing beside</source>
        <translation>nada al lado</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>al lado: %1</translation>
    </message>
    <message>
        <source>From the model of step %1; the layer was made at step %2 with %3 training documents as support.</source>
        <translation>Del modelo del paso %1; la capa se hizo en el paso %2 con %3 documentos de entrenamiento como soporte.</translation>
    </message>
    <message>
        <source>The layer was calibrated again (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>La capa se volvió a calibrar (%1) después de juzgar estas respuestas: las cifras son las de la capa tal como era.</translation>
    </message>
    <message>
        <source>The layer was updated (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>La capa se actualizó (%1) después de juzgar estas respuestas: las cifras son las de la capa tal como era.</translation>
    </message>
    <message>
        <source>The run has moved on to step %1.</source>
        <translation>La ejecución ha avanzado hasta el paso %1.</translation>
    </message>
    <message>
        <source>There is a newer evaluation of this test set.</source>
        <translation>Hay una evaluación más reciente de este conjunto de prueba.</translation>
    </message>
    <message>
        <source>Show the final one</source>
        <translation>Mostrar la final</translation>
    </message>
    <message>
        <source>Show that of step %1</source>
        <translation>Mostrar la del paso %1</translation>
    </message>
    <message>
        <source>Processes computed differently: %1.</source>
        <translation>Los procesos calcularon de forma distinta: %1.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CurvesTab</name>
    <message>
        <source>Reading the runs…</source>
        <translation>Leyendo las ejecuciones…</translation>
    </message>
    <message>
        <source>The runs cannot be drawn.</source>
        <translation>No se pueden dibujar las ejecuciones.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivationView</name>
    <message>
        <source>%1  ← stops here</source>
        <translation>%1  ← se detiene aquí</translation>
    </message>
    <message>
        <source>It would still be admitted, all else as it is:</source>
        <translation>Seguiría admitida, si todo lo demás queda igual:</translation>
    </message>
    <message>
        <source>To be admitted, all else as it is:</source>
        <translation>Para ser admitida, si todo lo demás queda igual:</translation>
    </message>
    <message>
        <source>How the verdict came about</source>
        <translation>Cómo se llegó al veredicto</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivedDialog</name>
    <message>
        <source>A metric made of others</source>
        <translation>Una métrica compuesta de otras</translation>
    </message>
    <message>
        <source>hr.monitor * hr_accuracy.monitor</source>
        <translation>hr.monitor * hr_accuracy.monitor</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>as the plot is called</source>
        <translation>como se llama el gráfico</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>Nombre de la métrica</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>+ - * / and parentheses, min, max, abs, log. delta(x) is x less x of the baseline run. A metric counts with what it last was.</source>
        <translation>+ - * / y paréntesis, min, max, abs, log. delta(x) es x menos la x de la ejecución de línea base. Cada métrica cuenta con su último valor.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>The board has a metric of this name.</source>
        <translation>El tablero ya tiene una métrica con este nombre.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExampleModel</name>
    <message>
        <source>%1. Click to sort by it, with Shift to sort by it as well</source>
        <translation>%1. Un clic ordena por esta columna; con Mayús, también por ella</translation>
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
        <translation>LaTeX con n e intervalos</translation>
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
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Copiar o guardar</translation>
    </message>
    <message>
        <source>Copy or save %1</source>
        <translation>Copiar o guardar: %1</translation>
    </message>
    <message>
        <source>The table as text, for a paper, a sheet or a script</source>
        <translation>La tabla como texto, para un artículo, una hoja de cálculo o un script</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Copiar como %1</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExpressionLine</name>
    <message>
        <source>Metrics and numbers with + - * / and parentheses; min, max, abs, log; delta(x) is x less x of the baseline run. A blank on both sides of / divides. Ctrl+Space says what may stand here</source>
        <translation>Métricas y números con + - * / y paréntesis; min, max, abs, log; delta(x) es x menos la x de la ejecución de línea base. Una / con un espacio a cada lado divide. Ctrl+Espacio dice lo que puede ir aquí</translation>
    </message>
    <message>
        <source>It ends early: expected %1.</source>
        <translation>Termina antes de tiempo: se esperaba %1.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Se esperaba %1.</translation>
    </message>
    <message>
        <source>There is no metric %1. A blank on both sides of / divides.</source>
        <translation>No hay ninguna métrica %1. Una / con un espacio a cada lado divide.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetRow</name>
    <message>
        <source>%1, %2 answers</source>
        <translation>%1, %2 respuestas</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetsPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Show every answer again (Ctrl+Shift+X)</source>
        <translation>Mostrar de nuevo todas las respuestas (Ctrl+Mayús+X)</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Intervalos</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FilmStrip</name>
    <message>
        <source>The document through the run&apos;s evaluations</source>
        <translation>El documento a lo largo de las evaluaciones de la ejecución</translation>
    </message>
    <message>
        <source>new text</source>
        <translation>texto nuevo</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FirstBatchPanel</name>
    <message>
        <source>Name a model and a training file: then the first documents appear here as the model sees them.</source>
        <translation>Indicar un modelo y un archivo de entrenamiento: entonces aparecen aquí los primeros documentos tal como los ve el modelo.</translation>
    </message>
    <message>
        <source>Reading the first documents…</source>
        <translation>Leyendo los primeros documentos…</translation>
    </message>
    <message>
        <source>First batch of the new run</source>
        <translation>Primer lote de la nueva ejecución</translation>
    </message>
    <message>
        <source>Cancelled. Any change of the form asks again.</source>
        <translation>Cancelado. Cualquier cambio del formulario vuelve a preguntar.</translation>
    </message>
    <message>
        <source>%1 of the %2 documents of the first batch. Grey tokens are masked and give no loss; underlined ones are learnt. A coin decides whether a document comes with its right answer or its wrong one.</source>
        <translation>%1 de los %2 documentos del primer lote. Los tokens grises están enmascarados y no dan pérdida; los subrayados se aprenden. Un lanzamiento de moneda decide si un documento viene con su respuesta correcta o con la incorrecta.</translation>
    </message>
    <message>
        <source>%1, right answer: %2 tokens, %3 learnt</source>
        <translation>%1, respuesta correcta: %2 tokens, %3 aprendidos</translation>
    </message>
    <message>
        <source>%1, wrong answer: %2 tokens, %3 learnt</source>
        <translation>%1, respuesta incorrecta: %2 tokens, %3 aprendidos</translation>
    </message>
    <message>
        <source>%1; longer than model.max_length</source>
        <translation>%1; más largo que model.max_length</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlipMatrixView</name>
    <message>
        <source>Verdicts of the two runs</source>
        <translation>Veredictos de las dos ejecuciones</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4: %5 documents, %6 right by the first, %7 right by the second</source>
        <translation>%1 según %2, %3 según %4: %5 documentos, %6 acertados por la primera, %7 acertados por la segunda</translation>
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
Intro o un clic los lista</translation>
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
        <translation>Respuesta: %1
Referencia: %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Verdict of %1</source>
        <translation>Veredicto de %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Respuesta de %1</translation>
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
        <translation>Intercambiar</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Primera ejecución</translation>
    </message>
    <message>
        <source>The second run as the first</source>
        <translation>La segunda ejecución como primera</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Segunda ejecución</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Leyendo las respuestas…</translation>
    </message>
    <message>
        <source>Documents of the chosen cell</source>
        <translation>Documentos de la celda elegida</translation>
    </message>
    <message>
        <source>Choose two different runs</source>
        <translation>Elegir dos ejecuciones distintas</translation>
    </message>
    <message>
        <source>A run held against itself says nothing.</source>
        <translation>Una ejecución contrastada consigo misma no dice nada.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>The two runs cannot be compared.</source>
        <translation>No se pueden comparar las dos ejecuciones.</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (desplazado)</translation>
    </message>
    <message>
        <source>Choose a cell above: its documents are listed here with both answers.</source>
        <translation>Elegir una celda arriba: sus documentos se listan aquí con ambas respuestas.</translation>
    </message>
    <message>
        <source>Nothing to pair</source>
        <translation>Nada que emparejar</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4</source>
        <translation>%1 según %2, %3 según %4</translation>
    </message>
    <message>
        <source>%1 documents; words against the reference: moved underlined, added boxed, missing struck through</source>
        <translation>%1 documentos; palabras frente a la referencia: las movidas, subrayadas; las añadidas, recuadradas; las que faltan, tachadas</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1</source>
        <translation>No se pueden leer las respuestas: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationDetail</name>
    <message>
        <source>its own verdict: Yes</source>
        <translation>su propio veredicto: Yes</translation>
    </message>
    <message>
        <source>its own verdict: No</source>
        <translation>su propio veredicto: No</translation>
    </message>
    <message>
        <source>gives no verdict of its own</source>
        <translation>no da veredicto propio</translation>
    </message>
    <message>
        <source>format right</source>
        <translation>formato correcto</translation>
    </message>
    <message>
        <source>sentence tags missing</source>
        <translation>faltan los tags de la frase</translation>
    </message>
    <message>
        <source>the layer&apos;s: Yes</source>
        <translation>el de la capa: Yes</translation>
    </message>
    <message>
        <source>the layer&apos;s: No</source>
        <translation>el de la capa: No</translation>
    </message>
    <message>
        <source>cut at the generation&apos;s limit</source>
        <translation>cortada en el límite de generación</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 intentos</translation>
    </message>
    <message>
        <source>Answers around it</source>
        <translation>Respuestas de su entorno</translation>
    </message>
    <message>
        <source>The same document everywhere</source>
        <translation>El mismo documento en todas partes</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Registro sin procesar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Answer, changes marked</source>
        <translation>Respuesta, con los cambios marcados</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Cercanos</translation>
    </message>
    <message>
        <source>Through time</source>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Sin procesar</translation>
    </message>
    <message>
        <source>Looking it up in the other evaluations…</source>
        <translation>Buscándolo en las otras evaluaciones…</translation>
    </message>
    <message>
        <source>Select an answer to see what decided about it.</source>
        <translation>Seleccionar una respuesta para ver qué decidió sobre ella.</translation>
    </message>
    <message>
        <source>Distance among the calibration answers</source>
        <translation>Distancia entre las respuestas de calibración</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Reading the layer&apos;s distances…</source>
        <translation>Leyendo las distancias de la capa…</translation>
    </message>
    <message>
        <source>No distance: the answer was not judged.</source>
        <translation>Sin distancia: la respuesta no se juzgó.</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparar con %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationsPage</name>
    <message>
        <source>The answer chosen elsewhere cannot be found.</source>
        <translation>No se encuentra la respuesta elegida en otro lugar.</translation>
    </message>
    <message>
        <source>What lies around the answer cannot be read.</source>
        <translation>No se puede leer lo que rodea a la respuesta.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 respuestas</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>Ninguna ejecución seleccionada. Iniciar una o abrir una desde la página Ejecuciones.</translation>
    </message>
    <message>
        <source>No answers have been judged yet. The first appear with the first evaluation of this run.</source>
        <translation>Aún no se ha juzgado ninguna respuesta. Las primeras aparecen con la primera evaluación de esta ejecución.</translation>
    </message>
    <message>
        <source>No answer passes these filters, nor would any if one of them were removed. Ctrl+Shift+X clears them all.</source>
        <translation>Ninguna respuesta pasa estos filtros, ni siquiera quitando uno cualquiera de ellos. Ctrl+Mayús+X los quita todos.</translation>
    </message>
    <message>
        <source>No answer passes these filters. &quot;%1&quot; empties the list: without it there are %2 answers.</source>
        <translation>Ninguna respuesta pasa estos filtros. «%1» vacía la lista: sin él hay %2 respuestas.</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>Filters that were saved under a name</source>
        <translation>Filtros guardados con un nombre</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Save the listed answers, all of them, as CSV or JSON lines</source>
        <translation>Guardar todas las respuestas listadas como CSV o como líneas JSON</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation>Mostrar los filtros</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Leyendo las respuestas…</translation>
    </message>
    <message>
        <source>The answers cannot be listed.</source>
        <translation>No se pueden listar las respuestas.</translation>
    </message>
    <message>
        <source>Some answers cannot be read.</source>
        <translation>Algunas respuestas no se pueden leer.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Show through time and in all runs</source>
        <translation>Mostrar a lo largo del tiempo y en todas las ejecuciones</translation>
    </message>
    <message>
        <source>Find this sentence in all runs</source>
        <translation>Buscar esta frase en todas las ejecuciones</translation>
    </message>
    <message>
        <source>Answers called the same and as sure</source>
        <translation>Respuestas con la misma predicción e igual de seguras</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No slice was saved yet</source>
        <translation>Aún no se ha guardado ningún segmento</translation>
    </message>
    <message>
        <source>Save these filters as a slice…</source>
        <translation>Guardar estos filtros como segmento…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The slice &quot;%1&quot; cannot be used.</source>
        <translation>El segmento «%1» no se puede usar.</translation>
    </message>
    <message>
        <source>Save the listed answers</source>
        <translation>Guardar las respuestas listadas</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;CSV (*.csv)</source>
        <translation>Líneas JSON (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 answers were saved to %2</source>
        <translation>%1 respuestas se guardaron en %2</translation>
    </message>
    <message>
        <source>The answers cannot be saved.</source>
        <translation>No se pueden guardar las respuestas.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>Ordenadas por %1</translation>
    </message>
    <message>
        <source>The answers are not listed.</source>
        <translation>Las respuestas no se han listado.</translation>
    </message>
    <message>
        <source>Reading them was stopped.</source>
        <translation>Se detuvo su lectura.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Sort by one column or several, one after the other</source>
        <translation>Ordenar por una columna o por varias, una tras otra</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Give up reading the answers</source>
        <translation>Abandonar la lectura de las respuestas</translation>
    </message>
    <message>
        <source>Slice over training</source>
        <translation>Segmento en el entrenamiento</translation>
    </message>
    <message>
        <source>Pin, to compare others with it</source>
        <translation>Fijar, para comparar otras con ella</translation>
    </message>
    <message>
        <source>Compare with the pinned answer</source>
        <translation>Comparar con la respuesta fijada</translation>
    </message>
    <message>
        <source>Follow over training</source>
        <translation>Seguir a lo largo del entrenamiento</translation>
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
        <translation>en la pérdida</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Respuesta incorrecta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>La capa</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Epoch in which the model gave this answer</source>
        <translation>Época en la que el modelo dio esta respuesta</translation>
    </message>
    <message>
        <source>The model&apos;s own greedy answer, against the reference</source>
        <translation>La respuesta voraz (greedy) del propio modelo, frente a la referencia</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Qué tiene de incorrecto</translation>
    </message>
    <message>
        <source>Fooled: the layer of that time took it for right (s of class 1 at least 0.6). Caught: at most 0.4.</source>
        <translation>Engañada: la capa de ese momento la tomó por correcta (s de la clase 1 de al menos 0,6). Detectada: como máximo 0,4.</translation>
    </message>
    <message>
        <source>Whether it stood in for the offline negative in the loss</source>
        <translation>Si ocupó el lugar del negativo offline en la pérdida</translation>
    </message>
    <message>
        <source>Kept and promoted ones go into the patch of the data, banned ones never do</source>
        <translation>Las conservadas y promovidas entran en el parche de los datos, las vetadas nunca</translation>
    </message>
    <message>
        <source>Training, calibration (evaluation) or the final layer&apos;s data</source>
        <translation>Datos de entrenamiento, de calibración (evaluación) o de la capa final</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HardNegativesPage</name>
    <message>
        <source>Hard negatives</source>
        <translation>Negativos difíciles</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>Las ejecuciones con negativos difíciles generan a partir de la segunda época.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Stay wrong</source>
        <translation>Siguen mal</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Respuestas incorrectas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Ends the choice made in the map</source>
        <translation>Anula la selección hecha en el mapa</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>más recientes primero</translation>
    </message>
    <message>
        <source>fooled first</source>
        <translation>capa engañada primero</translation>
    </message>
    <message>
        <source>Order of the wrong answers</source>
        <translation>Orden de las respuestas incorrectas</translation>
    </message>
    <message>
        <source>Fooled first: those the layer took for right most surely stand on top</source>
        <translation>Capa engañada primero: arriba están las que la capa tomó por correctas con más seguridad</translation>
    </message>
    <message>
        <source>The references cannot be read: answers stand without their changes.</source>
        <translation>No se pueden leer las referencias: las respuestas aparecen sin sus cambios.</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled the layer</source>
        <translation>época %1 · %2 engañaron a la capa</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
    </message>
    <message>
        <source>No wrong answers yet. Runs with hard negatives generate from the second epoch on; the others never do.</source>
        <translation>Aún no hay respuestas incorrectas. Las ejecuciones con negativos difíciles generan a partir de la segunda época; las demás, nunca.</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>Ninguna ejecución seleccionada. Iniciar una o abrir una desde la página Ejecuciones.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>Promote to the offline negative</source>
        <translation>Promover a negativo offline</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Export what was decided…</source>
        <translation>Exportar lo decidido…</translation>
    </message>
    <message>
        <source>What was decided on wrong answers cannot be read.</source>
        <translation>No se puede leer lo decidido sobre las respuestas incorrectas.</translation>
    </message>
    <message>
        <source>Export what was decided</source>
        <translation>Exportar lo decidido</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>The patch could not be written.</source>
        <translation>No se pudo escribir el parche.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HeroCard</name>
    <message>
        <source>Run the demo</source>
        <translation>Ejecutar la demo</translation>
    </message>
    <message>
        <source>Run its baseline</source>
        <translation>Ejecutar su línea base</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>The same data and model with plain cross-entropy, %1: what the demo is to be compared with</source>
        <translation>Los mismos datos y el mismo modelo con entropía cruzada simple, %1: con lo que hay que comparar la demo</translation>
    </message>
    <message>
        <source>A real run of a small model on this machine&apos;s CPU: a minute or two</source>
        <translation>Una ejecución real de un modelo pequeño en la CPU de este equipo: uno o dos minutos</translation>
    </message>
    <message>
        <source>Runs: %1 · %2</source>
        <translation>Ejecuciones: %1 · %2</translation>
    </message>
    <message>
        <source>See what a language model knows it knows</source>
        <translation>Ver lo que un modelo de lenguaje sabe que sabe</translation>
    </message>
    <message>
        <source>The demo fine-tunes a small model on this machine, builds its reliability estimate, and shows for every answer whether it can be trusted and why. It takes a minute or two and is a run like any other.</source>
        <translation>La demo hace el ajuste fino de un modelo pequeño en este equipo, construye su estimación de fiabilidad y muestra, para cada respuesta, si se puede confiar en ella y por qué. Tarda uno o dos minutos y es una ejecución como cualquier otra.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrBoard</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>modelo del paso %1</translation>
    </message>
    <message>
        <source>first of %1 final layers</source>
        <translation>primera de %1 capas finales</translation>
    </message>
    <message>
        <source>newest layer</source>
        <translation>capa más reciente</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
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
        <translation>Final: el modelo del paso %1, juzgado por una capa final</translation>
    </message>
    <message>
        <source>Monitor: the model of step %1, a look along the way</source>
        <translation>Seguimiento: el modelo del paso %1, un vistazo por el camino</translation>
    </message>
    <message>
        <source>%1: not judged yet</source>
        <translation>%1: aún sin juzgar</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1: las %2 respuestas son demasiado largas para juzgarlas, lo que no es un rechazo</translation>
    </message>
    <message>
        <source>%1: all %2 answers rejected (R). The correct answer when no region reaches α = %3.</source>
        <translation>%1: las %2 respuestas, rechazadas (R). La respuesta correcta cuando ninguna región alcanza α = %3.</translation>
    </message>
    <message>
        <source>%1: HR share, %2, %3: %4 of %5; accuracy inside %6 %7, %8</source>
        <translation>%1: proporción HR, %2, %3: %4 de %5; exactitud dentro %6 %7, %8</translation>
    </message>
    <message>
        <source>%1 layers %2–%3</source>
        <translation>%1 capas %2–%3</translation>
    </message>
    <message>
        <source> (%1 R)</source>
        <translation> (%1 R)</translation>
    </message>
    <message>
        <source>%1 too long to judge</source>
        <translation>%1 demasiado largas para juzgar</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 cortadas</translation>
    </message>
    <message>
        <source>no answer judged</source>
        <translation>ninguna respuesta juzgada</translation>
    </message>
    <message>
        <source>all rejected</source>
        <translation>todas rechazadas</translation>
    </message>
    <message>
        <source>acc %1</source>
        <translation>exact. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>aceptadas %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (desplazado)</translation>
    </message>
    <message>
        <source>HR share, %1 · %2</source>
        <translation>Proporción HR, %1 · %2</translation>
    </message>
    <message>
        <source>First evaluation pending</source>
        <translation>Primera evaluación pendiente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LabelPopup</name>
    <message>
        <source>New tag, or filter</source>
        <translation>Nueva etiqueta, o filtrar</translation>
    </message>
    <message>
        <source>New group, or filter</source>
        <translation>Nuevo grupo, o filtrar</translation>
    </message>
    <message>
        <source>Tags of the project</source>
        <translation>Etiquetas del proyecto</translation>
    </message>
    <message>
        <source>Groups of the project</source>
        <translation>Grupos del proyecto</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Sin grupo</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LanguageLine</name>
    <message>
        <source>What may stand here</source>
        <translation>Lo que puede ir aquí</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCard</name>
    <message>
        <source>The layer</source>
        <translation>La capa</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>over its calibration half</source>
        <translation>sobre su mitad de calibración</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>mean q</source>
        <translation>media de q</translation>
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
        <translation>soporte</translation>
    </message>
    <message>
        <source>best of its epochs</source>
        <translation>mejor de sus épocas</translation>
    </message>
    <message>
        <source>features of the model of step</source>
        <translation>características del modelo del paso</translation>
    </message>
    <message>
        <source>q′min over %1 layers</source>
        <translation>q′min sobre %1 capas</translation>
    </message>
    <message>
        <source>%1 [%2–%3]</source>
        <translation>%1 [%2–%3]</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>capa final %1</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>capa del paso %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCell</name>
    <message>
        <source>final layer %1</source>
        <translation>capa final %1</translation>
    </message>
    <message>
        <source>R: none inside</source>
        <translation>R: ninguna dentro</translation>
    </message>
    <message>
        <source>%1 inside · acc %2</source>
        <translation>%1 dentro · exact. %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 of %2 inside, %3 of those right: %4. Press to see this layer.</source>
        <translation>%1 de %2 dentro, %3 de ellas correctas: %4. Pulsar para ver esta capa.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourseModel</name>
    <message>
        <source>step %1: %2</source>
        <translation>paso %1: %2</translation>
    </message>
    <message>
        <source>step %1: none</source>
        <translation>paso %1: sin valor</translation>
    </message>
    <message>
        <source>mean q, y = %1</source>
        <translation>q media, y = %1</translation>
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
        <translation>muestras efectivas, ŷ = %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <translation>%1, sin valor: %2</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Magnitud</translation>
    </message>
    <message>
        <source>Over the trainings</source>
        <translation>A lo largo de los entrenamientos</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation>Del mínimo al máximo</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourses</name>
    <message>
        <source>Layers over the run</source>
        <translation>Capas a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>de seguimiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>de validación</translation>
    </message>
    <message>
        <source>training</source>
        <translation>de entrenamiento</translation>
    </message>
    <message>
        <source>final, by draw</source>
        <translation>finales, por sorteo</translation>
    </message>
    <message>
        <source>Which layers</source>
        <translation>Qué capas</translation>
    </message>
    <message>
        <source>The run has no such layer.</source>
        <translation>La ejecución no tiene ninguna capa de este tipo.</translation>
    </message>
    <message>
        <source>%1 layers · effective samples: median over the answers a layer judged, where it judged any · a layer without a region has no thresholds</source>
        <translation>%1 capas · muestras efectivas: mediana sobre las respuestas que juzgó una capa, si juzgó alguna · una capa sin región no tiene umbrales</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerMultiples</name>
    <message>
        <source>Every final layer</source>
        <translation>Todas las capas finales</translation>
    </message>
    <message>
        <source>Each is fitted to other halves of the same documents. Same axes: log₂(1 + q′) along, s up.</source>
        <translation>Cada una está ajustada a otras mitades de los mismos documentos. Mismos ejes: log₂(1 + q′) en horizontal, s en vertical.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LegendCard</name>
    <message>
        <source>Every answer has one of five levels</source>
        <translation>Cada respuesta tiene uno de cinco niveles</translation>
    </message>
    <message>
        <source>From what the model&apos;s own training data support, not from its confidence.</source>
        <translation>Según lo que respaldan los datos de entrenamiento del propio modelo, no según su confianza.</translation>
    </message>
    <message>
        <source>Every share carries its guard</source>
        <translation>Cada proporción lleva su salvaguarda</translation>
    </message>
    <message>
        <source>A share in the high-reliability (HR) region counts while the accuracy inside is at least α.</source>
        <translation>Una proporción en la región de alta fiabilidad (HR) cuenta mientras la exactitud dentro sea al menos α.</translation>
    </message>
    <message>
        <source>The interval of the accuracy inside lies above α.</source>
        <translation>El intervalo de la exactitud dentro está por encima de α.</translation>
    </message>
    <message>
        <source>α lies inside the interval: no claim either way.</source>
        <translation>α está dentro del intervalo: no se afirma nada en ningún sentido.</translation>
    </message>
    <message>
        <source>The interval lies below α: the share is no success.</source>
        <translation>El intervalo está por debajo de α: la proporción no es un éxito.</translation>
    </message>
    <message>
        <source>Too few answers inside to claim anything.</source>
        <translation>Demasiado pocas respuestas dentro para afirmar algo.</translation>
    </message>
    <message>
        <source>All answers rejected: right when no region reaches α.</source>
        <translation>Todas las respuestas rechazadas: es lo correcto cuando ninguna región alcanza α.</translation>
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
        <translation>Ninguna ejecución seleccionada</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page. A run started on the command line appears here as well.</source>
        <translation>Iniciar una o abrir una desde la página Ejecuciones. Una ejecución iniciada en la línea de comandos también aparece aquí.</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Ejecutar la demo</translation>
    </message>
    <message>
        <source>Note at a step</source>
        <translation>Nota en un paso</translation>
    </message>
    <message>
        <source>What happened to %1 at step %2?</source>
        <translation>¿Qué le ocurrió a %1 en el paso %2?</translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation>Esta ejecución falló: %1</translation>
    </message>
    <message>
        <source>The calibration cannot be drawn.</source>
        <translation>No se puede dibujar la calibración.</translation>
    </message>
    <message>
        <source>The runs beside this one cannot be read.</source>
        <translation>No se pueden leer las ejecuciones que acompañan a esta.</translation>
    </message>
    <message>
        <source>No other run has these settings.</source>
        <translation>Ninguna otra ejecución tiene estos ajustes.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 other runs of these settings</source>
        <translation>Las %1 más recientes de otras %2 ejecuciones con estos ajustes</translation>
    </message>
    <message>
        <source>Other runs of these settings: %1</source>
        <translation>Otras ejecuciones con estos ajustes: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LogDock</name>
    <message>
        <source>Lines of the run&apos;s log</source>
        <translation>Líneas del registro de la ejecución</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>No log can be read yet: %1</source>
        <translation>Aún no se puede leer ningún registro: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation>Qué líneas mostrar</translation>
    </message>
    <message>
        <source>Search the log (Ctrl+F)</source>
        <translation>Buscar en el registro (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Mayús+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Earlier lines</source>
        <translation>Líneas anteriores</translation>
    </message>
    <message>
        <source>Read the lines that stand before the first one here</source>
        <translation>Leer las líneas que están antes de la primera de aquí</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Copiar las líneas seleccionadas</translation>
    </message>
    <message>
        <source>Open the whole file in an editor</source>
        <translation>Abrir el archivo completo en un editor</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>Seguir el final del registro</translation>
    </message>
    <message>
        <source>Stay at the newest line. Scrolling up stops it.</source>
        <translation>Permanecer en la línea más reciente. Desplazarse hacia arriba lo detiene.</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>sin coincidencias</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontradas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No run is selected. The log of the one you choose appears here.</source>
        <translation>Ninguna ejecución seleccionada. Aquí aparece el registro de la que se elija.</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 líneas</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>%1; there are earlier ones in the file</source>
        <translation>%1; en el archivo hay anteriores</translation>
    </message>
    <message>
        <source>%1, of steps %2 to %3</source>
        <translation>%1, de los pasos %2 a %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>Página del manual</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Adelante (Alt+Derecha)</translation>
    </message>
    <message>
        <source>Search the manual (Ctrl+F)</source>
        <translation>Buscar en el manual (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Páginas del manual</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation>%1 – Manual</translation>
    </message>
    <message>
        <source>Nothing is said of this.</source>
        <translation>No se dice nada de esto.</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 páginas</translation>
    </message>
    <message>
        <source>On %1 pages</source>
        <translation>En %1 páginas</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MarksPanel</name>
    <message>
        <source>Drag encloses marks</source>
        <translation>Arrastrar encierra puntos</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+arrastrar</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixModel</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
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
        <translation>%1. Proporción en la región, y cuántas de esas son correctas.</translation>
    </message>
    <message>
        <source>Waits in the queue.</source>
        <translation>Espera en la cola.</translation>
    </message>
    <message>
        <source>No run has these settings.</source>
        <translation>Ninguna ejecución tiene estos ajustes.</translation>
    </message>
    <message>
        <source>%1 It will take about %2.</source>
        <translation>%1 Tardará alrededor de %2.</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablación</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixWindow</name>
    <message>
        <source>Matrix of runs</source>
        <translation>Matriz de ejecuciones</translation>
    </message>
    <message>
        <source>Which runs there are</source>
        <translation>Qué ejecuciones hay</translation>
    </message>
    <message>
        <source>Share in the region of the first test set · accuracy inside</source>
        <translation>Proporción en la región del primer conjunto de prueba · exactitud dentro</translation>
    </message>
    <message>
        <source>Ablations and seeds</source>
        <translation>Ablaciones y semillas</translation>
    </message>
    <message>
        <source>Presets, a row each</source>
        <translation>Preajustes, una fila cada uno</translation>
    </message>
    <message>
        <source>Chosen settings, a row each</source>
        <translation>Ajustes elegidos, una fila cada uno</translation>
    </message>
    <message>
        <source>A line is a row: settings as key=value, several with blanks between. Every preset gets every line.</source>
        <translation>Cada línea es una fila: ajustes como clave=valor, varios separados por espacios. Cada preajuste recibe todas las líneas.</translation>
    </message>
    <message>
        <source>Seeds, a column each</source>
        <translation>Semillas, una columna cada una</translation>
    </message>
    <message>
        <source>Whole numbers: 0, 1, 2 or 0-4</source>
        <translation>Números enteros: 0, 1, 2 o 0-4</translation>
    </message>
    <message>
        <source>Runs by ablation and seed</source>
        <translation>Ejecuciones por ablación y semilla</translation>
    </message>
    <message>
        <source>Enter or a double click opens a cell&apos;s run</source>
        <translation>Intro o un doble clic abre la ejecución de una celda</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>Put a run for every missing cell into the queue; Undo takes them out again</source>
        <translation>Pone en la cola una ejecución por cada celda que falta; Deshacer las vuelve a sacar</translation>
    </message>
    <message>
        <source>Matrix of runs like %1</source>
        <translation>Matriz de ejecuciones como %1</translation>
    </message>
    <message>
        <source>The runs cannot be read: %1</source>
        <translation>No se pueden leer las ejecuciones: %1</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>No falta nada</translation>
    </message>
    <message>
        <source>Queue %1 missing</source>
        <translation>Poner en cola lo que falta (%1)</translation>
    </message>
    <message>
        <source>Still needed: %1. Choose it in the form of a new run.</source>
        <translation>Aún hace falta: %1. Se elige en el formulario de una nueva ejecución.</translation>
    </message>
    <message>
        <source>Every cell has its run, or one that waits.</source>
        <translation>Cada celda tiene su ejecución, o una que espera.</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 por ejecutar</translation>
    </message>
    <message>
        <source>, about %1</source>
        <translation>, alrededor de %1</translation>
    </message>
    <message>
        <source> without %1 that no finished run is like</source>
        <translation> sin contar las que no se parecen a ninguna ejecución finalizada (%1)</translation>
    </message>
    <message>
        <source>; how long is known once a like run has finished</source>
        <translation>; se sabrá cuánto tardan cuando haya finalizado una ejecución similar</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NegativeDetail</name>
    <message>
        <source>not judged: the final layers learn from it</source>
        <translation>no juzgada: las capas finales aprenden de ella</translation>
    </message>
    <message>
        <source>not judged: the loss had a common base</source>
        <translation>no juzgada: la pérdida tenía una base común</translation>
    </message>
    <message>
        <source>not judged: it was not in the loss</source>
        <translation>no juzgada: no estaba en la pérdida</translation>
    </message>
    <message>
        <source>Generated beside the offline negative</source>
        <translation>La generada junto al negativo offline</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generada</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Offline negative</source>
        <translation>Negativo offline</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>La capa</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Worth learning from: goes into the patch (Shift+K)</source>
        <translation>Vale la pena aprender de ella: entra en el parche (Mayús+K)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>Never to be learned from, such as a right answer taken for wrong (Shift+B)</source>
        <translation>Nunca se debe aprender de ella, p. ej. una respuesta correcta tomada por incorrecta (Mayús+B)</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promover</translation>
    </message>
    <message>
        <source>Takes the place of the offline negative in the patched data (Shift+P)</source>
        <translation>Ocupa el lugar del negativo offline en los datos parcheados (Mayús+P)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>As if nobody had decided (Shift+U)</source>
        <translation>Como si nadie hubiera decidido (Mayús+U)</translation>
    </message>
    <message>
        <source>%1 the selected wrong answers</source>
        <translation>%1: las respuestas incorrectas seleccionadas</translation>
    </message>
    <message>
        <source>Select a wrong answer to see it beside its reference.</source>
        <translation>Seleccionar una respuesta incorrecta para verla junto a su referencia.</translation>
    </message>
    <message>
        <source>%1: s of class 1 was %2</source>
        <translation>%1: s de la clase 1 era %2</translation>
    </message>
    <message>
        <source>epoch %1, step %2, model of step %4 · %3</source>
        <translation>época %1, paso %2, modelo del paso %4 · %3</translation>
    </message>
    <message>
        <source>used in the loss</source>
        <translation>usada en la pérdida</translation>
    </message>
    <message>
        <source>kept for the next layer, the offline negative was used</source>
        <translation>reservada para la siguiente capa; se usó el negativo offline</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourModel</name>
    <message>
        <source>no label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>fuera de distribución</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>su texto no está almacenado</translation>
    </message>
    <message>
        <source>a wrong answer in place of: %1</source>
        <translation>una respuesta incorrecta en lugar de: %1</translation>
    </message>
    <message>
        <source>Labelled and called as the answer is called: it counts for q</source>
        <translation>Su etiqueta y su predicción son las que se predicen para la respuesta: cuenta para q</translation>
    </message>
    <message>
        <source>It differs, and ends the row that makes q</source>
        <translation>Difiere, y termina la serie que forma q</translation>
    </message>
    <message>
        <source>neighbour %1, agrees</source>
        <translation>vecino %1, coincide</translation>
    </message>
    <message>
        <source>neighbour %1, ends the row</source>
        <translation>vecino %1, termina la serie</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Training document</source>
        <translation>Documento de entrenamiento</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>By distance; ● agrees and counts for q, ○ ends the row</source>
        <translation>Por distancia; ● coincide y cuenta para q, ○ termina la serie</translation>
    </message>
    <message>
        <source>Of the half of the training data that the layer searches</source>
        <translation>De la mitad de los datos de entrenamiento en la que busca la capa</translation>
    </message>
    <message>
        <source>Whether the text that the layer keeps of it is a right answer</source>
        <translation>Si el texto que la capa guarda de él es una respuesta correcta</translation>
    </message>
    <message>
        <source>What the layer predicts of that text</source>
        <translation>Lo que la capa predice de ese texto</translation>
    </message>
    <message>
        <source>Between its features and the answer&apos;s</source>
        <translation>Entre sus características y las de la respuesta</translation>
    </message>
    <message>
        <source>The document&apos;s right answer</source>
        <translation>La respuesta correcta del documento</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourTable</name>
    <message>
        <source>Neighbours among the training documents</source>
        <translation>Vecinos entre los documentos de entrenamiento</translation>
    </message>
    <message>
        <source>Ctrl+C copies the list</source>
        <translation>Ctrl+C copia la lista</translation>
    </message>
</context>
<context>
    <name>sdm::ui::OffendersPanel</name>
    <message>
        <source>epoch %1: wrong</source>
        <translation>época %1: incorrecta</translation>
    </message>
    <message>
        <source>epoch %1: wrong, %2 (s of class 1 %3)</source>
        <translation>época %1: incorrecta, %2 (s de la clase 1 %3)</translation>
    </message>
    <message>
        <source>Documents that stay wrong</source>
        <translation>Documentos que siguen mal</translation>
    </message>
    <message>
        <source>wrong in </source>
        <translation>mal en </translation>
    </message>
    <message>
        <source> epochs or more</source>
        <translation> épocas o más</translation>
    </message>
    <message>
        <source>Least number of epochs with a wrong answer</source>
        <translation>Número mínimo de épocas con una respuesta incorrecta</translation>
    </message>
    <message>
        <source>In how many epochs an answer to the document was wrong</source>
        <translation>En cuántas épocas fue incorrecta una respuesta al documento</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>A lo largo de las épocas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Newest wrong answer</source>
        <translation>Respuesta incorrecta más reciente</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>✕ a wrong answer, · none: it was right, or none was generated. The first sign is the first epoch.</source>
        <translation>✕ una respuesta incorrecta, · ninguna: fue correcta o no se generó. El primer signo es la primera época.</translation>
    </message>
    <message>
        <source>Enter or a double click shows the answers to the document</source>
        <translation>Intro o un doble clic muestra las respuestas al documento</translation>
    </message>
    <message>
        <source>The documents that stay wrong cannot be read.</source>
        <translation>No se pueden leer los documentos que siguen mal.</translation>
    </message>
    <message>
        <source>No document of this run had a wrong answer in %1 epochs.</source>
        <translation>Ningún documento de esta ejecución tuvo una respuesta incorrecta en %1 épocas.</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 documentos</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PhaseStrip</name>
    <message>
        <source>prepare</source>
        <translation>preparar</translation>
    </message>
    <message>
        <source>train layer</source>
        <translation>entrenar capa</translation>
    </message>
    <message>
        <source>validation layer</source>
        <translation>capa de validación</translation>
    </message>
    <message>
        <source>monitoring layer</source>
        <translation>capa de seguimiento</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>generar</translation>
    </message>
    <message>
        <source>fine-tune</source>
        <translation>ajuste fino</translation>
    </message>
    <message>
        <source>validate</source>
        <translation>validar</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>decodificar</translation>
    </message>
    <message>
        <source>final layers</source>
        <translation>capas finales</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>evaluar</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>Fases de la ejecución</translation>
    </message>
    <message>
        <source>now: %1, epoch %2</source>
        <translation>ahora: %1, época %2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>aún no se ha ejecutado nada</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>%1
epoch %2, %3</source>
        <translation>%1
época %2, %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Seguir en vivo</translation>
    </message>
    <message>
        <source>Fit the plot and follow new points again (Home)</source>
        <translation>Encajar el gráfico y volver a seguir los puntos nuevos (Inicio)</translation>
    </message>
    <message>
        <source>%1: plot menu</source>
        <translation>%1: menú del gráfico</translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation>Encajar y seguir</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>y logarítmico</translation>
    </message>
    <message>
        <source>Keep the range of y</source>
        <translation>Mantener el intervalo de y</translation>
    </message>
    <message>
        <source>Note at this step…</source>
        <translation>Nota en este paso…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Mostrar los datos</translation>
    </message>
    <message>
        <source>Export &quot;%1&quot;</source>
        <translation>Exportar «%1»</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Could not write %1. Check space and permissions.</source>
        <translation>No se pudo escribir %1. Revisar el espacio y los permisos.</translation>
    </message>
    <message>
        <source>Choose steps…</source>
        <translation>Elegir pasos…</translation>
    </message>
    <message>
        <source>Or drag on the x axis, or with Shift in the plot</source>
        <translation>O arrastrar sobre el eje x, o con Mayús en el gráfico</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>En una ventana propia</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotWindow</name>
    <message>
        <source>In a window of its own.</source>
        <translation>En una ventana propia.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Traerlo de vuelta</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>Traer de vuelta: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PreflightPanel</name>
    <message>
        <source>Pre-flight</source>
        <translation>Comprobación previa</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Still to settle: %1</source>
        <translation>Por resolver: %1</translation>
    </message>
    <message>
        <source>Ready · warnings: %1</source>
        <translation>Todo listo · advertencias: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>Go to the setting</source>
        <translation>Ir al ajuste</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeColumn</name>
    <message>
        <source>%1: run</source>
        <translation>%1: ejecución</translation>
    </message>
    <message>
        <source>Whose checkpoint answers, and whose first final layer judges</source>
        <translation>De cuál es el punto de control que responde y la primera capa final que juzga</translation>
    </message>
    <message>
        <source>%1: checkpoint</source>
        <translation>%1: punto de control</translation>
    </message>
    <message>
        <source>Which of its checkpoints answers</source>
        <translation>Cuál de sus puntos de control responde</translation>
    </message>
    <message>
        <source>%1: answer</source>
        <translation>%1: respuesta</translation>
    </message>
    <message>
        <source>The answer appears here while it is written.</source>
        <translation>La respuesta aparece aquí mientras se escribe.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Best checkpoint</source>
        <translation>Mejor punto de control</translation>
    </message>
    <message>
        <source>Step %1, the best</source>
        <translation>Paso %1, el mejor</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>This run has no final layer yet: nothing could judge an answer.</source>
        <translation>Esta ejecución aún no tiene ninguna capa final: nada podría juzgar una respuesta.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>Respondiendo…</translation>
    </message>
    <message>
        <source>The engine gave no answer.</source>
        <translation>El motor no dio ninguna respuesta.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Sin respuesta: %1</translation>
    </message>
    <message>
        <source>%1, answered in %2</source>
        <translation>%1, respuesta en %2</translation>
    </message>
    <message>
        <source> · the layer was made from step %1: of this checkpoint its verdict says little</source>
        <translation> · la capa se hizo a partir del paso %1: de este punto de control su veredicto dice poco</translation>
    </message>
    <message>
        <source> · cut at the generation&apos;s limit</source>
        <translation> · cortada en el límite de generación</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeModel</name>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbePage</name>
    <message>
        <source>No run to ask</source>
        <translation>Ninguna ejecución a la que preguntar</translation>
    </message>
    <message>
        <source>A finished run has a checkpoint that answers and a layer that judges.</source>
        <translation>Una ejecución finalizada tiene un punto de control que responde y una capa que juzga.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Al lado</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Ejecutar la demo</translation>
    </message>
    <message>
        <source>The history is not kept: %1</source>
        <translation>El historial no se conserva: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What a person asks, as the documents of the run ask it. Ctrl+Return asks.</source>
        <translation>Lo que pregunta una persona, tal como lo preguntan los documentos de la ejecución. Ctrl+Intro pregunta.</translation>
    </message>
    <message>
        <source>Answer and judge it, on the processor (Ctrl+Return)</source>
        <translation>Responder y juzgar la respuesta, en el procesador (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Give up the answer that is being written</source>
        <translation>Abandonar la respuesta que se está escribiendo</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>Preguntado antes</translation>
    </message>
    <message>
        <source>In probes.jsonl of the project. A row shows its answer again.</source>
        <translation>En probes.jsonl del proyecto. Una fila vuelve a mostrar su respuesta.</translation>
    </message>
    <message>
        <source>Prompts that were asked before</source>
        <translation>Prompts preguntados antes</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProblemLine</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>Reintentar: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueryLine</name>
    <message>
        <source>Conditions with and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Ctrl+Space says what may stand here</source>
        <translation>Condiciones con and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Ctrl+Espacio dice lo que puede ir aquí</translation>
    </message>
    <message>
        <source>The filter ends early: expected %1.</source>
        <translation>El filtro termina antes de tiempo: se esperaba %1.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Se esperaba %1.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueDock</name>
    <message>
        <source>No run waits.</source>
        <translation>Ninguna ejecución espera.</translation>
    </message>
    <message>
        <source>Put runs here with Queue in the form of a new run, or fill a matrix of ablations and seeds.</source>
        <translation>Traer aquí ejecuciones con «Poner en cola» en el formulario de una nueva ejecución, o llenar una matriz de ablaciones y semillas.</translation>
    </message>
    <message>
        <source>Let it wait for</source>
        <translation>Que espere a</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matriz…</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Iniciar la cola</translation>
    </message>
    <message>
        <source>Runs begin one after the other, and go on if this window is closed</source>
        <translation>Las ejecuciones empiezan una tras otra y continúan aunque se cierre esta ventana</translation>
    </message>
    <message>
        <source>Stop the queue</source>
        <translation>Detener la cola</translation>
    </message>
    <message>
        <source>The run at work stops after its next checkpoint; the others stay here</source>
        <translation>La ejecución en curso se detiene tras su siguiente punto de control; las demás se quedan aquí</translation>
    </message>
    <message>
        <source>Ablations times seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Ablaciones por semillas: qué ejecuciones hay; las que faltan, a la cola</translation>
    </message>
    <message>
        <source>Time that the queue will take</source>
        <translation>Tiempo que tardará la cola</translation>
    </message>
    <message>
        <source>Queue of runs</source>
        <translation>Cola de ejecuciones</translation>
    </message>
    <message>
        <source>Drag runs that wait to another place, or move them with Alt+Up and Alt+Down</source>
        <translation>Arrastrar las ejecuciones que esperan a otro lugar, o moverlas con Alt+Arriba y Alt+Abajo</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Abrir la ejecución</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Retrasar</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Sacar de la cola</translation>
    </message>
    <message>
        <source>The queue cannot be read.</source>
        <translation>No se puede leer la cola.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueModel</name>
    <message>
        <source>%1 (smoke test)</source>
        <translation>%1 (prueba rápida)</translation>
    </message>
    <message>
        <source>Settings of another version</source>
        <translation>Ajustes de otra versión</translation>
    </message>
    <message>
        <source>Its run is not in the store</source>
        <translation>Su ejecución no está en el almacén</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista para empezar</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Could not begin: %1</source>
        <translation>No pudo empezar: %1</translation>
    </message>
    <message>
        <source>%1, which could not begin</source>
        <translation>%1, que no pudo empezar</translation>
    </message>
    <message>
        <source>%1, which was taken out of the queue</source>
        <translation>%1, que se sacó de la cola</translation>
    </message>
    <message>
        <source>%1, which is not in this project</source>
        <translation>%1, que no está en este proyecto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después de</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>No hay nada en espera.</translation>
    </message>
    <message>
        <source>1 run to go</source>
        <translation>1 ejecución pendiente</translation>
    </message>
    <message>
        <source>%1 runs to go</source>
        <translation>%1 ejecuciones pendientes</translation>
    </message>
    <message>
        <source>%1; how long is known once a like run has finished.</source>
        <translation>%1; se sabrá cuánto tardan cuando haya finalizado una ejecución similar.</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1, alrededor de %2.</translation>
    </message>
    <message>
        <source>%1, about %2 without %3 that no finished run is like.</source>
        <translation>%1, alrededor de %2 sin contar las que no se parecen a ninguna ejecución finalizada (%3).</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RangeFacet</name>
    <message>
        <source>Drag the ends, or ← and → for the lower end, Shift+← and Shift+→ for the upper one, Home for all</source>
        <translation>Arrastrar los extremos, o usar ← y → para el inferior, Mayús+← y Mayús+→ para el superior, Inicio para todo</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1: todo</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 desde %2 hasta %3</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>el mínimo</translation>
    </message>
    <message>
        <source>the greatest</source>
        <translation>el máximo</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Intervalo de %1</translation>
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
        <translation>Ejecuciones recientes</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityPage</name>
    <message>
        <source>Show the run as it goes</source>
        <translation>Mostrar la ejecución según avanza</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Leyendo las respuestas…</translation>
    </message>
    <message>
        <source>Bins of the reliability diagram</source>
        <translation>Bins del diagrama de fiabilidad</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>igual anchura</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>igual número</translation>
    </message>
    <message>
        <source>Answers of the reliability diagram</source>
        <translation>Respuestas del diagrama de fiabilidad</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>todas las respuestas</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>Ninguna ejecución seleccionada</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page.</source>
        <translation>Iniciar una o abrir una desde la página Ejecuciones.</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>Aún no hay evaluación</translation>
    </message>
    <message>
        <source>The first answers are judged later in the run (now at step %1). They appear here by themselves.</source>
        <translation>Las primeras respuestas se juzgan más adelante en la ejecución (ahora en el paso %1). Aparecerán aquí solas.</translation>
    </message>
    <message>
        <source>%1 has judged no answers</source>
        <translation>%1 no ha juzgado ninguna respuesta</translation>
    </message>
    <message>
        <source>It ended before its first evaluation. Resume it to have one.</source>
        <translation>Terminó antes de su primera evaluación. Reanudarla para tener una.</translation>
    </message>
    <message>
        <source>It has no evaluation with a layer.</source>
        <translation>No tiene ninguna evaluación con una capa.</translation>
    </message>
    <message>
        <source>%1. Below α is said only where the 95 % interval lies below it and %2 answers are behind it.</source>
        <translation>%1. «Por debajo de α» solo se dice donde el intervalo del 95 % está por debajo y hay %2 respuestas detrás.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All answers are rejected (R): none reaches the region. On shifted data this is the right answer.</source>
        <translation>Todas las respuestas se rechazan (R): ninguna alcanza la región. Con datos desplazados, esta es la respuesta correcta.</translation>
    </message>
    <message>
        <source>All answers are rejected (R). This is the correct answer when no region reaches α = %1.</source>
        <translation>Todas las respuestas se rechazan (R). Es la respuesta correcta cuando ninguna región alcanza α = %1.</translation>
    </message>
    <message>
        <source>%1 Reasons: %2.</source>
        <translation>%1 Motivos: %2.</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>No se pueden leer las respuestas.</translation>
    </message>
    <message>
        <source>The answers cannot be drawn.</source>
        <translation>No se pueden dibujar las respuestas.</translation>
    </message>
    <message>
        <source>Only final layers keep their calibration points: choose one to see another α.</source>
        <translation>Solo las capas finales conservan sus puntos de calibración: elegir una para ver otro α.</translation>
    </message>
    <message>
        <source>There is no preview of this layer: %1</source>
        <translation>No hay vista previa de esta capa: %1</translation>
    </message>
    <message>
        <source>The other layers cannot be read.</source>
        <translation>No se pueden leer las otras capas.</translation>
    </message>
    <message>
        <source>The layers over the run cannot be read.</source>
        <translation>No se pueden leer las capas a lo largo de la ejecución.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityTab</name>
    <message>
        <source>Same axes</source>
        <translation>Mismos ejes</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Qué se dibuja</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>Every pane over the same range, so that heights can be compared</source>
        <translation>Todos los gráficos sobre el mismo intervalo, para poder comparar las alturas</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Leyendo las respuestas…</translation>
    </message>
    <message>
        <source>The first four runs, by their first final layer</source>
        <translation>Las cuatro primeras ejecuciones, según su primera capa final</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>No se pueden leer las respuestas.</translation>
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
        <translation>Bit a bit</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Leyendo ambas ejecuciones…</translation>
    </message>
    <message>
        <source>All that both runs stored, but for times, speed and memory. The first run chosen above is held against the second.</source>
        <translation>Todo lo que almacenaron ambas ejecuciones, salvo tiempos, velocidad y memoria. La primera ejecución elegida arriba se contrasta con la segunda.</translation>
    </message>
    <message>
        <source>Results of both runs</source>
        <translation>Resultados de ambas ejecuciones</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>No se pueden comparar las ejecuciones.</translation>
    </message>
    <message>
        <source>%1 is %2 again: all %3 results are equal bit for bit</source>
        <translation>%1 es %2 de nuevo: los %3 resultados son todos iguales bit a bit</translation>
    </message>
    <message>
        <source>%1 against %2: %3 of %4 results are equal bit for bit</source>
        <translation>%1 frente a %2: %3 de %4 resultados son iguales bit a bit</translation>
    </message>
    <message>
        <source>Engine, device, threads, inputs and settings were the same.</source>
        <translation>El motor, el dispositivo, los hilos, las entradas y los ajustes eran los mismos.</translation>
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
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Disk, this run</source>
        <translation>Disco, esta ejecución</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Processors at work, of the machine and of the run, over the last ten minutes.</source>
        <translation>Procesadores ocupados, por el equipo y por la ejecución, en los últimos diez minutos.</translation>
    </message>
    <message>
        <source>Memory in use, of the machine and of the run, over the last ten minutes.</source>
        <translation>Memoria en uso, del equipo y de la ejecución, en los últimos diez minutos.</translation>
    </message>
    <message>
        <source>What the run reads and writes in a second, over the last ten minutes.</source>
        <translation>Lo que la ejecución lee y escribe por segundo, en los últimos diez minutos.</translation>
    </message>
    <message>
        <source>How busy the GPUs are and how full their memory, over the last ten minutes.</source>
        <translation>Lo ocupadas que están las GPU y lo llena que está su memoria, en los últimos diez minutos.</translation>
    </message>
    <message>
        <source>No run is at work on this machine.</source>
        <translation>No hay ninguna ejecución en curso en este equipo.</translation>
    </message>
    <message>
        <source>The run is process %1.</source>
        <translation>La ejecución es el proceso %1.</translation>
    </message>
    <message>
        <source>No run is at work on this machine, or the system does not say which process it is.</source>
        <translation>No hay ninguna ejecución en curso en este equipo, o el sistema no dice qué proceso es.</translation>
    </message>
    <message>
        <source>%1 nvidia-smi tells of no GPU.</source>
        <translation>%1 nvidia-smi no informa de ninguna GPU.</translation>
    </message>
    <message>
        <source>%1 No NVIDIA GPU is known here: there is no nvidia-smi.</source>
        <translation>%1 Aquí no se conoce ninguna GPU NVIDIA: no hay nvidia-smi.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunActions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation>Comparar con la línea base</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>Usar como línea base</translation>
    </message>
    <message>
        <source>New run like this…</source>
        <translation>Nueva ejecución como esta…</translation>
    </message>
    <message>
        <source>Matrix of ablations and seeds…</source>
        <translation>Matriz de ablaciones y semillas…</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Reanudar desde el último punto de control</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Detener tras el siguiente punto de control</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Detener ahora</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Poner estrella</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>Grupo…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar el identificador</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>Copy configuration</source>
        <translation>Copiar la configuración</translation>
    </message>
    <message>
        <source>No baseline any more</source>
        <translation>Dejar de usar como línea base</translation>
    </message>
    <message>
        <source>Compare these %1</source>
        <translation>Comparar estas %1</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etiquetar %1</translation>
    </message>
    <message>
        <source>Tag %1 runs</source>
        <translation>Etiquetar %1 ejecuciones</translation>
    </message>
    <message>
        <source>The tag %1.</source>
        <translation>La etiqueta %1.</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>Grupo de %1</translation>
    </message>
    <message>
        <source>Group of %1 runs</source>
        <translation>Grupo de %1 ejecuciones</translation>
    </message>
    <message>
        <source>The group %1.</source>
        <translation>El grupo %1.</translation>
    </message>
    <message>
        <source>The run&apos;s configuration cannot be read: %1</source>
        <translation>No se puede leer la configuración de la ejecución: %1</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>Repetir exactamente</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>Guardar como paquete…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunChips</name>
    <message>
        <source>baseline</source>
        <translation>línea base</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>Quitar (Supr)</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1, línea base</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, ejecución %2</translation>
    </message>
    <message>
        <source>%1
Drag, or Ctrl+Left and Ctrl+Right, to another place; Ctrl+Home makes it the baseline</source>
        <translation>%1
Arrastrar a otro lugar, o mover con Ctrl+Izquierda y Ctrl+Derecha; Ctrl+Inicio la convierte en la línea base</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunComposer</name>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupos de ajustes</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>Configuración como JSON</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Lo que difiere</translation>
    </message>
    <message>
        <source>Config (JSON)</source>
        <translation>Configuración (JSON)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>First batch</source>
        <translation>Primer lote</translation>
    </message>
    <message>
        <source>The run in other forms</source>
        <translation>La ejecución en otras formas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy what the tab shows</source>
        <translation>Copiar lo que muestra la pestaña</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Back to the preset, all changes dropped</source>
        <translation>Volver al preajuste, descartando todos los cambios</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matriz…</translation>
    </message>
    <message>
        <source>These settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Estos ajustes por preajustes y semillas: qué ejecuciones hay; las que faltan, a la cola</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>Prueba rápida</translation>
    </message>
    <message>
        <source>Every phase once or twice within minutes: 20 steps over 50 documents of each set. Its numbers stand for nothing; it shows that all works, and how long each phase takes.</source>
        <translation>Cada fase una o dos veces en cuestión de minutos: 20 pasos sobre 50 documentos de cada conjunto. Sus cifras no representan nada; muestra que todo funciona y cuánto tarda cada fase.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start the run (Ctrl+Enter)</source>
        <translation>Iniciar la ejecución (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>the preset %1</source>
        <translation>el preajuste %1</translation>
    </message>
    <message>
        <source>No setting differs from %1.</source>
        <translation>Ningún ajuste difiere de %1.</translation>
    </message>
    <message>
        <source>Other than %1:</source>
        <translation>Distinto de %1:</translation>
    </message>
    <message>
        <source>New run like %1</source>
        <translation>Nueva ejecución como %1</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1, sin cambios</translation>
    </message>
    <message>
        <source>%1 · changed: %2</source>
        <translation>%1 · cambiado: %2</translation>
    </message>
    <message>
        <source>%1 · still needed: %2</source>
        <translation>%1 · aún hace falta: %2</translation>
    </message>
    <message>
        <source>Goes into the queue as soon as pre-flight has answered</source>
        <translation>Entra en la cola en cuanto la comprobación previa haya respondido</translation>
    </message>
    <message>
        <source>Starts as soon as pre-flight has answered</source>
        <translation>Se inicia en cuanto la comprobación previa haya respondido</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Iniciar la prueba</translation>
    </message>
    <message>
        <source>Waits for pre-flight. Ctrl+Enter starts the run as soon as it has answered.</source>
        <translation>Espera a la comprobación previa. Ctrl+Intro inicia la ejecución en cuanto haya respondido.</translation>
    </message>
    <message>
        <source>Waits for pre-flight.</source>
        <translation>Espera a la comprobación previa.</translation>
    </message>
    <message>
        <source>Behind the runs that wait for their turn (Ctrl+Shift+Enter)</source>
        <translation>Detrás de las ejecuciones que esperan su turno (Ctrl+Mayús+Intro)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunFilterBar</name>
    <message>
        <source>No headings</source>
        <translation>Sin encabezados</translation>
    </message>
    <message>
        <source>Headings: group</source>
        <translation>Encabezados: grupo</translation>
    </message>
    <message>
        <source>Headings: ablation</source>
        <translation>Encabezados: ablación</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Encabezados</translation>
    </message>
    <message>
        <source>Runs under headings, with the spread over the seeds below each</source>
        <translation>Ejecuciones bajo encabezados, con la dispersión sobre las semillas debajo de cada uno</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</source>
        <translation>Filtro: palabras, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar ejecuciones</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Runs at hand</source>
        <translation>Ejecuciones a mano</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivadas</translation>
    </message>
    <message>
        <source>Runs put aside</source>
        <translation>Ejecuciones apartadas</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Runs thrown away; nothing is deleted until the trash is emptied</source>
        <translation>Ejecuciones desechadas; no se borra nada hasta que se vacía la papelera</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Ejecuciones: %1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>Ejecuciones: %1 de %2</translation>
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
        <translation>La ejecución seleccionada</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardada: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Nota sobre la ejecución</translation>
    </message>
    <message>
        <source>What you want to know of this run later. Saved as you write.</source>
        <translation>Lo que más adelante convendrá saber de esta ejecución. Se guarda al escribir.</translation>
    </message>
    <message>
        <source>Not saved: the note %1.</source>
        <translation>No guardada: la nota %1.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>What it was made with</source>
        <translation>Con qué se hizo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation>Puntos de control de la ejecución</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Necesario para</translation>
    </message>
    <message>
        <source>None is on disk.</source>
        <translation>No hay ninguno en disco.</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>Reanudar desde el paso %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>Ninguna ejecución seleccionada</translation>
    </message>
    <message>
        <source>%1 · %2 threads · %3</source>
        <translation>%1 · %2 hilos · %3</translation>
    </message>
    <message>
        <source>engine %1 · LibTorch %2</source>
        <translation>motor %1 · LibTorch %2</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>motor %1</translation>
    </message>
    <message>
        <source>removed with the trash</source>
        <translation>se borra al vaciar la papelera</translation>
    </message>
    <message>
        <source>Time in each phase, over all epochs</source>
        <translation>Tiempo en cada fase, sobre todas las épocas</translation>
    </message>
    <message>
        <source>SHA-256 of the configuration, its beginning</source>
        <translation>SHA-256 de la configuración, su comienzo</translation>
    </message>
    <message>
        <source>They could not be read: %1</source>
        <translation>No se pudieron leer: %1</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>reanudar</translation>
    </message>
    <message>
        <source>best model</source>
        <translation>mejor modelo</translation>
    </message>
    <message>
        <source>results on %1</source>
        <translation>resultados en %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunNameDelegate</name>
    <message>
        <source>baseline</source>
        <translation>línea base</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunPicker</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>The first is the baseline the others are read against.</source>
        <translation>La primera es la línea base con la que se comparan las demás.</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matriz…</translation>
    </message>
    <message>
        <source>The first run&apos;s settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Los ajustes de la primera ejecución por preajustes y semillas: qué ejecuciones hay; las que faltan, a la cola</translation>
    </message>
    <message>
        <source>Filter: words, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</source>
        <translation>Filtro: palabras, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</translation>
    </message>
    <message>
        <source>Filter runs to compare</source>
        <translation>Filtrar las ejecuciones que comparar</translation>
    </message>
    <message>
        <source>The language of the Runs page (Ctrl+F)</source>
        <translation>El lenguaje de la página Ejecuciones (Ctrl+F)</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>Ejecuciones que comparar</translation>
    </message>
    <message>
        <source>Put the list away</source>
        <translation>Ocultar la lista</translation>
    </message>
    <message>
        <source>List all runs, with a filter (Ctrl+F)</source>
        <translation>Listar todas las ejecuciones, con un filtro (Ctrl+F)</translation>
    </message>
    <message>
        <source>expected %1 at character %2</source>
        <translation>se esperaba %1 en el carácter %2</translation>
    </message>
    <message>
        <source>The runs could not be filtered: %1</source>
        <translation>No se pudieron filtrar las ejecuciones: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Choose runs (%1 of %2)</source>
        <translation>Elegir ejecuciones (%1 de %2)</translation>
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
        <translation>%1, línea base</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Sin grupo</translation>
    </message>
    <message>
        <source>%1 · 1 run</source>
        <translation>%1 · 1 ejecución</translation>
    </message>
    <message>
        <source>%1 · %2 runs</source>
        <translation>%1 · %2 ejecuciones</translation>
    </message>
    <message>
        <source>Median of %1 runs, and the lowest and highest of them</source>
        <translation>Mediana de %1 ejecuciones, y la menor y la mayor de ellas</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunningStrip</name>
    <message>
        <source>Watch</source>
        <translation>Ver en vivo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Detener tras el siguiente punto de control</translation>
    </message>
    <message>
        <source>Stop now: loses the steps since the last checkpoint</source>
        <translation>Detener ahora: pierde los pasos desde el último punto de control</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · %1 hasta ahora</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>Ver %1 en vivo</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Detener %1</translation>
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
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aún no hay ejecuciones.</translation>
    </message>
    <message>
        <source>Start one, or watch a small model learn in a minute or two.</source>
        <translation>Iniciar una, o ver aprender a un modelo pequeño en uno o dos minutos.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Ejecutar la demo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Which columns there are: facts of a run, and metrics with the value meant</source>
        <translation>Qué columnas hay: datos de una ejecución, y métricas con el valor que se toma</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Filter, headings and columns under a name</source>
        <translation>Filtro, encabezados y columnas con un nombre</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Ninguna ejecución coincide con el filtro.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>Del moves chosen runs here. Nothing is deleted by that.</source>
        <translation>Supr mueve aquí las ejecuciones elegidas. Con ello no se borra nada.</translation>
    </message>
    <message>
        <source>No run is archived.</source>
        <translation>No hay ninguna ejecución archivada.</translation>
    </message>
    <message>
        <source>A puts chosen runs aside, without a trace in the list.</source>
        <translation>A aparta las ejecuciones elegidas, sin dejar rastro en la lista.</translation>
    </message>
    <message>
        <source>No run is at hand.</source>
        <translation>No hay ninguna ejecución a mano.</translation>
    </message>
    <message>
        <source>All runs of this project are archived or in the trash.</source>
        <translation>Todas las ejecuciones de este proyecto están archivadas o en la papelera.</translation>
    </message>
    <message>
        <source>The name %1.</source>
        <translation>El nombre %1.</translation>
    </message>
    <message>
        <source>The runs could not be searched: %1</source>
        <translation>No se pudo buscar en las ejecuciones: %1</translation>
    </message>
    <message>
        <source>The metrics could not be read: %1</source>
        <translation>No se pudieron leer las métricas: %1</translation>
    </message>
    <message>
        <source>The courses could not be read: %1</source>
        <translation>No se pudo leer la evolución: %1</translation>
    </message>
    <message>
        <source>HR share in-distribution over the evaluations, %1</source>
        <translation>Proporción HR en distribución a lo largo de las evaluaciones, %1</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 en disco</translation>
    </message>
    <message>
        <source>The sizes could not be read: %1</source>
        <translation>No se pudieron leer los tamaños: %1</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Guardar la vista</translation>
    </message>
    <message>
        <source>Name of this filter with its headings and columns:</source>
        <translation>Nombre de este filtro con sus encabezados y columnas:</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ScatterPanel</name>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
    <message>
        <source>label not known</source>
        <translation>etiqueta desconocida</translation>
    </message>
    <message>
        <source>%1 (1 − s: %2)</source>
        <translation>%1 (1 − s: %2)</translation>
    </message>
    <message>
        <source>%1: predicted %2, label %3, %4
s %5 · q′ %6
%7 · %8</source>
        <translation>%1: predicha %2, etiqueta %3, %4
s %5 · q′ %6
%7 · %8</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>q′ as log₂(1 + q′)</source>
        <translation>q′ como log₂(1 + q′)</translation>
    </message>
    <message>
        <source>Drag encloses answers</source>
        <translation>Arrastrar encierra respuestas</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+arrastrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
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
        <translation>Respuestas cuya etiqueta verdadera es %1 (%2)</translation>
    </message>
    <message>
        <source>Answers of every label (%1)</source>
        <translation>Respuestas de cualquier etiqueta (%1)</translation>
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
        <translation>%1, etiqueta %2, predicha %3, %4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SchemaForm</name>
    <message>
        <source>No setting mentions this.</source>
        <translation>Ningún ajuste menciona esto.</translation>
    </message>
    <message>
        <source>Search settings (Ctrl+F)</source>
        <translation>Buscar ajustes (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>What the paper varies</source>
        <translation>Lo que varía el artículo</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Comunes</translation>
    </message>
    <message>
        <source>What most runs change</source>
        <translation>Lo que cambia la mayoría de las ejecuciones</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Every setting there is</source>
        <translation>Todos los ajustes que hay</translation>
    </message>
    <message>
        <source>How many settings to show</source>
        <translation>Cuántos ajustes mostrar</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>The rows of the paper&apos;s tables, and preference training. Choosing one keeps what you changed by hand.</source>
        <translation>Las filas de las tablas del artículo, y el entrenamiento por preferencias. Elegir una conserva lo cambiado a mano.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeedBar</name>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Each run by itself</source>
        <translation>Cada ejecución por separado</translation>
    </message>
    <message>
        <source>Mean of the seeds</source>
        <translation>Media de las semillas</translation>
    </message>
    <message>
        <source>Median of the seeds</source>
        <translation>Mediana de las semillas</translation>
    </message>
    <message>
        <source>How runs of the same settings are drawn</source>
        <translation>Cómo se dibujan las ejecuciones con los mismos ajustes</translation>
    </message>
    <message>
        <source>Runs that differ by their seed alone as one line with a band. With one or two of them each is drawn.</source>
        <translation>Las ejecuciones que solo difieren en su semilla, como una línea con una banda. Si son una o dos, se dibuja cada una.</translation>
    </message>
    <message>
        <source>Band: lowest to highest</source>
        <translation>Banda: del mínimo al máximo</translation>
    </message>
    <message>
        <source>Band: mean ± standard deviation</source>
        <translation>Banda: media ± desviación estándar</translation>
    </message>
    <message>
        <source>Band: mean ± standard error</source>
        <translation>Banda: media ± error estándar</translation>
    </message>
    <message>
        <source>Band: 95 % interval of the mean</source>
        <translation>Banda: intervalo del 95 % de la media</translation>
    </message>
    <message>
        <source>Band over the seeds</source>
        <translation>Banda sobre las semillas</translation>
    </message>
    <message>
        <source>Deviation: where another seed is likely to lie. Error and interval: how well the mean is known.</source>
        <translation>Desviación: dónde es probable que caiga otra semilla. Error e intervalo: con qué precisión se conoce la media.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeriesTableWindow</name>
    <message>
        <source>Data of &quot;%1&quot;</source>
        <translation>Datos de «%1»</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Inferior</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingEditor</name>
    <message>
        <source>not used</source>
        <translation>no se usa</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>Examinar: %1</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Líneas JSON (*.jsonl);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingModel</name>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>Se ejecutó en</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>differs from the baseline&apos;s %1</source>
        <translation>difiere de la línea base, que tiene %1</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (línea base)</translation>
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
        <translation>Restablecer %1</translation>
    </message>
    <message>
        <source>Key in the configuration and for --set</source>
        <translation>Clave en la configuración y para --set</translation>
    </message>
    <message>
        <source>Back to the preset: empty</source>
        <translation>Volver al preajuste: vacío</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s %1</source>
        <translation>Volver al valor del preajuste, %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShareModel</name>
    <message>
        <source>one final layer</source>
        <translation>una capa final</translation>
    </message>
    <message>
        <source>%1 final layers, %2 to %3</source>
        <translation>%1 capas finales, %2 a %3</translation>
    </message>
    <message>
        <source>none judged</source>
        <translation>ninguna juzgada</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>aún sin juzgar</translation>
    </message>
    <message>
        <source>%1 of %2: nothing inside; %3</source>
        <translation>%1 de %2: ninguna dentro; %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 inside, accuracy inside %4, %5; %6</source>
        <translation>%1: %2 de %3 dentro, exactitud dentro %4, %5; %6</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>línea base</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>no comparable</translation>
    </message>
    <message>
        <source>not answered by both</source>
        <translation>no respondido por ambas</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>comparando…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The number and the disc are the first final layer&apos;s, every tick is a layer: how far another draw of its halves moves the share</source>
        <translation>La cifra y el disco son de la primera capa final, cada raya es una capa: cuánto mueve la proporción otro sorteo de sus mitades</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>against the baseline</source>
        <translation>frente a la línea base</translation>
    </message>
    <message>
        <source>HR share, %1 (shifted)</source>
        <translation>Proporción HR, %1 (desplazado)</translation>
    </message>
    <message>
        <source>HR share, %1</source>
        <translation>Proporción HR, %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SharePanel</name>
    <message>
        <source>%1: %2, no known label</source>
        <translation>%1: %2, sin etiqueta conocida</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 predicted right (%5)</source>
        <translation>%1: %2, %3 de %4 bien predichas (%5)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · acc %2</source>
        <translation>%1 · exact. %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>sdm::ui::SlicePanel</name>
    <message>
        <source>Share in the region over training</source>
        <translation>Proporción en la región a lo largo del entrenamiento</translation>
    </message>
    <message>
        <source>Slice to follow</source>
        <translation>Segmento que seguir</translation>
    </message>
    <message>
        <source>The filters of this page, or a slice that was saved</source>
        <translation>Los filtros de esta página, o un segmento guardado</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Select a run: a slice is followed over its evaluations.</source>
        <translation>Seleccionar una ejecución: un segmento se sigue a lo largo de sus evaluaciones.</translation>
    </message>
    <message>
        <source>The slice cannot be followed: %1</source>
        <translation>No se puede seguir el segmento: %1</translation>
    </message>
    <message>
        <source>these filters</source>
        <translation>estos filtros</translation>
    </message>
    <message>
        <source>None of the run&apos;s judged answers is in this slice.</source>
        <translation>Ninguna de las respuestas juzgadas de la ejecución está en este segmento.</translation>
    </message>
    <message>
        <source>The filters of this page</source>
        <translation>Los filtros de esta página</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlDock</name>
    <message>
        <source>Asking the store…</source>
        <translation>Consultando el almacén…</translation>
    </message>
    <message>
        <source>Saved queries; type a name to save this one</source>
        <translation>Consultas guardadas; escribir un nombre para guardar esta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep this query under the name at the left</source>
        <translation>Conservar esta consulta con el nombre de la izquierda</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Forget the saved query</source>
        <translation>Olvidar la consulta guardada</translation>
    </message>
    <message>
        <source>SQL statement</source>
        <translation>Sentencia SQL</translation>
    </message>
    <message>
        <source>SELECT … (reading only; Ctrl+Enter runs it)</source>
        <translation>SELECT … (solo lectura; Ctrl+Intro la ejecuta)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Ejecutar la sentencia (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>Ejecutar la sentencia</translation>
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
        <translation>Copiar el resultado como Markdown</translation>
    </message>
    <message>
        <source>Copy the result as TSV</source>
        <translation>Copiar el resultado como TSV</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>Resultado de la consulta</translation>
    </message>
    <message>
        <source>Type a name of its own for the query at the left first.</source>
        <translation>Escribir primero, a la izquierda, un nombre propio para la consulta.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardada como %1.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The first %1 rows; there are more. Add a LIMIT or a WHERE to choose others. %2</source>
        <translation>Las primeras %1 filas; hay más. Añadir un LIMIT o un WHERE para elegir otras. %2</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 filas, %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlQuery</name>
    <message>
        <source>SQL query</source>
        <translation>Consulta SQL</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlTableModel</name>
    <message>
        <source>nothing (NULL)</source>
        <translation>nada (NULL)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::StatisticsTab</name>
    <message>
        <source>Against the baseline, document by document</source>
        <translation>Frente a la línea base, documento a documento</translation>
    </message>
    <message>
        <source>Paired comparison</source>
        <translation>Comparación pareada</translation>
    </message>
    <message>
        <source>Seeds and final layers</source>
        <translation>Semillas y capas finales</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Leyendo las ejecuciones…</translation>
    </message>
    <message>
        <source>Runs of the same settings stand in one row, whatever their seed. Mean ± standard deviation by the first final layer of each run; median [lowest, highest] over every final layer of every run.</source>
        <translation>Las ejecuciones con los mismos ajustes están en una sola fila, sea cual sea su semilla. Media ± desviación estándar según la primera capa final de cada ejecución; mediana [mínimo, máximo] sobre todas las capas finales de todas las ejecuciones.</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>No se pueden comparar las ejecuciones.</translation>
    </message>
    <message>
        <source>Against %1, document by document</source>
        <translation>Frente a %1, documento a documento</translation>
    </message>
    <message>
        <source>Comparing run %1 of %2…</source>
        <translation>Comparando la ejecución %1 de %2…</translation>
    </message>
    <message>
        <source>One run: nothing to hold it against</source>
        <translation>Una sola ejecución: nada con que contrastarla</translation>
    </message>
    <message>
        <source>Choose a second run above. How far seeds and final layers move the share stands below.</source>
        <translation>Elegir arriba una segunda ejecución. Cuánto mueven la proporción las semillas y las capas finales está abajo.</translation>
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
        <translation>Pasos que mostrar</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Primer paso</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Desde el paso</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Hasta el paso</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
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
        <translation>Nada trabaja en segundo plano. Las ejecuciones continúan en sus propios procesos: véase la página Ejecuciones.</translation>
    </message>
    <message>
        <source>Tasks in the background</source>
        <translation>Tareas en segundo plano</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>Cancelar la tarea</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation>Cancelar (Supr)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TermLabel</name>
    <message>
        <source>What %1 means</source>
        <translation>Qué significa %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>More in the manual</source>
        <translation>Más en el manual</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>Qué es</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TestSetsEditor</name>
    <message>
        <source>Add test sets…</source>
        <translation>Añadir conjuntos de prueba…</translation>
    </message>
    <message>
        <source>Choose JSONL files, or drop them here</source>
        <translation>Elegir archivos JSONL o soltarlos aquí</translation>
    </message>
    <message>
        <source>shifted</source>
        <translation>desplazado</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Name of the test set</source>
        <translation>Nombre del conjunto de prueba</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>File of the test set</source>
        <translation>Archivo del conjunto de prueba</translation>
    </message>
    <message>
        <source>Unlike the training data: a low HR share is right there</source>
        <translation>Distinto de los datos de entrenamiento: ahí una proporción HR baja es lo correcto</translation>
    </message>
    <message>
        <source>Remove this test set</source>
        <translation>Quitar este conjunto de prueba</translation>
    </message>
    <message>
        <source>Add test sets</source>
        <translation>Añadir conjuntos de prueba</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Líneas JSON (*.jsonl);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TokenFlow</name>
    <message>
        <source>%1 tokens: %2 masked, %3 learnt</source>
        <translation>%1 tokens: %2 enmascarados, %3 aprendidos</translation>
    </message>
    <message>
        <source>Masked: %1. Learnt: %2</source>
        <translation>Enmascarados: %1. Aprendidos: %2</translation>
    </message>
    <message>
        <source>Token %1, masked: gives no loss</source>
        <translation>Token %1, enmascarado: no da pérdida</translation>
    </message>
    <message>
        <source>Token %1, learnt</source>
        <translation>Token %1, aprendido</translation>
    </message>
</context>
<context>
    <name>sdm::ui::VerdictPathView</name>
    <message>
        <source>Path of the answer through the gates</source>
        <translation>Camino de la respuesta por los filtros</translation>
    </message>
    <message>
        <source>stops here: %1</source>
        <translation>se detiene aquí: %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>admitted, wrong</source>
        <translation>admitida, incorrecta</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admitida</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>no admitida</translation>
    </message>
</context>
</TS>
