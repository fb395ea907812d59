<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>training</source>
        <translation>d’entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>de validation</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>de suivi</translation>
    </message>
    <message>
        <source>final</source>
        <translation>finale</translation>
    </message>
    <message>
        <source>Loss is no number</source>
        <translation>Perte non finie</translation>
    </message>
    <message>
        <source>HR accuracy below α</source>
        <translation>Exactitude HR sous α</translation>
    </message>
    <message>
        <source>HR share collapses</source>
        <translation>Effondrement de la part HR</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Aucune région</translation>
    </message>
    <message>
        <source>No hard negatives</source>
        <translation>Aucun négatif difficile</translation>
    </message>
    <message>
        <source>Many out of distribution</source>
        <translation>Beaucoup hors distribution</translation>
    </message>
    <message>
        <source>Run stalls</source>
        <translation>Exécution bloquée</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Disque presque plein</translation>
    </message>
    <message>
        <source>The training loss, the evaluation loss or the gradient norm is infinite or no number.</source>
        <translation>La perte d’entraînement, la perte d’évaluation ou la norme du gradient est infinie ou n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The whole 95 % interval of the accuracy inside lies below α. Fewer than 30 answers raise nothing.</source>
        <translation>Tout l’intervalle à 95&#xa0;% de l’exactitude dans la région est sous α. Moins de 30 réponses ne déclenchent rien.</translation>
    </message>
    <message>
        <source>The share inside falls below this part of the best share before it, on documents of the training distribution.</source>
        <translation>La part dans la région tombe sous cette fraction de la meilleure part antérieure, sur des documents de la distribution d’entraînement.</translation>
    </message>
    <message>
        <source>A layer finds no region: its q′min is infinite, and it admits nothing.</source>
        <translation>Une couche ne trouve aucune région&#xa0;: son q′min est infini, et elle n’admet rien.</translation>
    </message>
    <message>
        <source>An epoch has generated so many answers, and none of them was wrong.</source>
        <translation>Une époque a généré autant de réponses, et aucune n’était fausse.</translation>
    </message>
    <message>
        <source>More than this part of the answers is out of distribution, on documents of the training distribution.</source>
        <translation>Plus de cette fraction des réponses est hors distribution, sur des documents de la distribution d’entraînement.</translation>
    </message>
    <message>
        <source>A run at work has written no step and no phase for so long.</source>
        <translation>Une exécution au travail n’a écrit ni pas ni phase depuis tout ce temps.</translation>
    </message>
    <message>
        <source>Less than this is free on the project&apos;s disk while a run is at work.</source>
        <translation>Il reste moins que cela de libre sur le disque du projet pendant qu’une exécution est au travail.</translation>
    </message>
    <message>
        <source>below </source>
        <translation>sous </translation>
    </message>
    <message>
        <source>after </source>
        <translation>après </translation>
    </message>
    <message>
        <source>more than </source>
        <translation>plus de </translation>
    </message>
    <message>
        <source>less than </source>
        <translation>moins de </translation>
    </message>
    <message>
        <source> of the best</source>
        <translation> de la meilleure</translation>
    </message>
    <message>
        <source> answers</source>
        <translation> réponses</translation>
    </message>
    <message>
        <source> of the answers</source>
        <translation> des réponses</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>Accuracy inside on %1 is %2 of %3 answers, below α %4 with its whole interval</source>
        <translation>L’exactitude dans la région sur %1 est de %2 pour %3 réponses, sous α %4 avec tout son intervalle</translation>
    </message>
    <message>
        <source>Share inside on %1 fell to %2; it was %3 at best</source>
        <translation>La part dans la région sur %1 est tombée à %2&#x202f;; elle était de %3 au mieux</translation>
    </message>
    <message>
        <source>A %1 layer found no region: it admits nothing</source>
        <translation>Une couche %1 n’a trouvé aucune région&#xa0;: elle n’admet rien</translation>
    </message>
    <message>
        <source>%1 answers were generated and none was wrong</source>
        <translation>%1 réponses ont été générées et aucune n’était fausse</translation>
    </message>
    <message>
        <source>%1 of %2 answers on %3 are out of distribution</source>
        <translation>Part hors distribution sur %3&#xa0;: %1 de %2 réponses</translation>
    </message>
    <message>
        <source>Nothing was written for %1</source>
        <translation>Rien n’a été écrit depuis %1</translation>
    </message>
    <message>
        <source>%1 GB are free on the project&apos;s disk</source>
        <translation>Il reste %1 Go de libre sur le disque du projet</translation>
    </message>
</context>
<context>
    <name>AnswerEvidence</name>
    <message>
        <source>The nearest training document is not stored.</source>
        <translation>Le document d’entraînement le plus proche n’est pas enregistré.</translation>
    </message>
    <message>
        <source>No neighbours: the answer was not judged.</source>
        <translation>Aucun voisin&#xa0;: la réponse n’a pas été jugée.</translation>
    </message>
    <message>
        <source>q = 0 %1 the nearest training answer is not both labelled and predicted &quot;%2&quot;.</source>
        <translation>q = 0 %1 la réponse d’entraînement la plus proche n’est pas à la fois étiquetée et prédite «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>q = %1 %2 the %1 nearest training answers are labelled and predicted &quot;%3&quot;, the next is not.</source>
        <translation>q = %1 %2 les %1 réponses d’entraînement les plus proches sont étiquetées et prédites «&#xa0;%3&#xa0;», la suivante ne l’est pas.</translation>
    </message>
    <message>
        <source>1. %1, at distance %2: %3</source>
        <translation>1. %1, à la distance %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>son texte n’est pas enregistré</translation>
    </message>
    <message>
        <source>The farther ones were not recorded when this answer was judged; a new evaluation names them.</source>
        <translation>Les plus éloignés n’ont pas été notés quand cette réponse a été jugée&#x202f;; une nouvelle évaluation les nomme.</translation>
    </message>
    <message>
        <source>The first %1 of them are kept by name, the next %2 are not.</source>
        <translation>Les %1 premiers sont gardés par leur nom, les %2 suivants ne le sont pas.</translation>
    </message>
    <message>
        <source>%1 answers of this evaluation have it as their nearest: %2 judged rightly, %3 judged wrongly, %4 admitted and wrong.</source>
        <translation>%1 réponses de cette évaluation l’ont pour plus proche&#xa0;: %2 bien jugées, %3 mal jugées, %4 admises et fausses.</translation>
    </message>
    <message>
        <source>neighbour 1 · %1</source>
        <translation>voisin 1 · %1</translation>
    </message>
    <message>
        <source>▸ this answer</source>
        <translation>▸ cette réponse</translation>
    </message>
    <message>
        <source>beside it · %1</source>
        <translation>à côté · %1</translation>
    </message>
    <message>
        <source> · same text</source>
        <translation> · même texte</translation>
    </message>
    <message>
        <source> · new text</source>
        <translation> · texte nouveau</translation>
    </message>
    <message>
        <source>%1 was judged %2 times in %3 runs, with %4 different answers. Enter or a double click goes there.</source>
        <translation>%1 a été jugé %2 fois dans %3 exécutions, avec %4 réponses différentes. Entrée ou un double clic y mène.</translation>
    </message>
    <message>
        <source>The distances of the calibration answers are kept with final layers only; this answer was judged by a layer of the training.</source>
        <translation>Les distances des réponses de calibration ne sont conservées qu’avec les couches finales ; cette réponse a été jugée par une couche de l’entraînement.</translation>
    </message>
    <message>
        <source>The distances of the calibration answers cannot be read: %1</source>
        <translation>Impossible de lire les distances des réponses de calibration : %1</translation>
    </message>
</context>
<context>
    <name>AnswerOrders</name>
    <message>
        <source>Newest</source>
        <translation>Plus récentes</translation>
    </message>
    <message>
        <source>The answers recorded last come first</source>
        <translation>Les réponses enregistrées en dernier d’abord</translation>
    </message>
    <message>
        <source>Deepest in HR</source>
        <translation>Les plus profondes dans HR</translation>
    </message>
    <message>
        <source>All answers, those farthest inside the region first, those farthest outside last</source>
        <translation>Toutes les réponses, de la plus profonde dans la région à la plus éloignée au-dehors</translation>
    </message>
    <message>
        <source>Hardest in HR</source>
        <translation>De justesse dans HR</translation>
    </message>
    <message>
        <source>Admitted answers, the closest to a threshold first</source>
        <translation>Réponses admises, les plus proches d’un seuil d’abord</translation>
    </message>
    <message>
        <source>Nearly HR</source>
        <translation>Presque HR</translation>
    </message>
    <message>
        <source>Answers outside the region, the closest to the threshold they fail first</source>
        <translation>Réponses hors de la région, les plus proches du seuil manqué d’abord</translation>
    </message>
    <message>
        <source>Over-confident, wrong</source>
        <translation>Trop sûres, mal jugées</translation>
    </message>
    <message>
        <source>Answers the layer judged wrongly, the surest first</source>
        <translation>Réponses que la couche a mal jugées, les plus sûres d’abord</translation>
    </message>
    <message>
        <source>Likely label errors</source>
        <translation>Erreurs d’étiquette probables</translation>
    </message>
    <message>
        <source>Admitted answers whose label disagrees, the deepest inside the region first</source>
        <translation>Réponses admises dont l’étiquette diffère, les plus profondes dans la région d’abord</translation>
    </message>
</context>
<context>
    <name>AnswerSorting</name>
    <message>
        <source>newest first</source>
        <translation>les plus récentes d’abord</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>les meilleures d’abord</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>les pires d’abord</translation>
    </message>
    <message>
        <source>right first</source>
        <translation>les justes d’abord</translation>
    </message>
    <message>
        <source>wrong first</source>
        <translation>les fausses d’abord</translation>
    </message>
    <message>
        <source>deepest inside first</source>
        <translation>les plus profondes dedans d’abord</translation>
    </message>
    <message>
        <source>farthest outside first</source>
        <translation>les plus éloignées dehors d’abord</translation>
    </message>
    <message>
        <source>greatest first</source>
        <translation>les plus grandes d’abord</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>les plus petites d’abord</translation>
    </message>
    <message>
        <source>turned about</source>
        <translation>inversé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; then </source>
        <translation>; puis </translation>
    </message>
</context>
<context>
    <name>BoundWord</name>
    <message>
        <source>lower estimate</source>
        <translation>estimation basse</translation>
    </message>
    <message>
        <source>plain estimate</source>
        <translation>estimation simple</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>basse</translation>
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
        <translation>configuration</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>adaptateur</translation>
    </message>
    <message>
        <source>device</source>
        <translation>appareil</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>tokeniseur</translation>
    </message>
    <message>
        <source>chat template</source>
        <translation>gabarit de conversation</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>lengths</source>
        <translation>longueurs</translation>
    </message>
    <message>
        <source>work</source>
        <translation>volume de travail</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disque</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>memory plan</source>
        <translation>plan de mémoire</translation>
    </message>
    <message>
        <source>time</source>
        <translation>durée</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>nothing to compare</source>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>within the draw</source>
        <translation>dans les limites du tirage</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>larger than the draw</source>
        <translation>au-delà du tirage</translation>
    </message>
    <message>
        <source>No document that both runs answered.</source>
        <translation>Aucun document auquel les deux exécutions ont répondu.</translation>
    </message>
    <message>
        <source>The 95 % interval over documents holds 0: no more than which documents were drawn.</source>
        <translation>L’intervalle à 95&#xa0;% sur les documents contient 0&#xa0;: rien de plus que le choix des documents tirés.</translation>
    </message>
    <message>
        <source>Another draw of a final layer&apos;s halves moves the share as far: what the layers of the two runs admit overlaps.</source>
        <translation>Un autre tirage des moitiés d’une couche finale déplace la part d’autant&#xa0;: ce qu’admettent les couches des deux exécutions se recouvre.</translation>
    </message>
    <message>
        <source>More than which documents were drawn; but a run has one final layer, so how far another draw of its halves would move the share is not known (final.layers trains more).</source>
        <translation>Plus que le choix des documents tirés&#x202f;; mais une des exécutions n’a qu’une couche finale, on ne sait donc pas de combien un autre tirage de ses moitiés déplacerait la part (final.layers en entraîne davantage).</translation>
    </message>
    <message>
        <source>Every final layer of one run admits more than every final layer of the other.</source>
        <translation>Chaque couche finale d’une exécution admet plus que chaque couche finale de l’autre.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source> (%1 % right)</source>
        <translation> (%1&#xa0;% justes)</translation>
    </message>
    <message>
        <source> (%1 of them wrong)</source>
        <translation> (dont %1 fausses)</translation>
    </message>
    <message>
        <source>%1 entered HR%2, %3 left%4: net %5</source>
        <translation>%1 entrées dans HR%2, %3 sorties%4&#xa0;: solde %5</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 à %2&#xa0;%</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>within the draw of the documents: the interval holds 0</source>
        <translation>dans les limites du tirage des documents&#xa0;: l’intervalle contient 0</translation>
    </message>
    <message>
        <source>larger than the draw of the documents; the draw of the final layers is not known, since %1 has only one (final.layers trains more)</source>
        <translation>au-delà du tirage des documents&#x202f;; le tirage des couches finales est inconnu, car %1 n’en a qu’une (final.layers en entraîne davantage)</translation>
    </message>
    <message>
        <source>within the draw of the final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>dans les limites du tirage des couches finales&#xa0;: les %1 couches finales de %2 admettent %3, les %4 de %5 %6</translation>
    </message>
    <message>
        <source>larger than the draw of documents and of final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>au-delà du tirage des documents et des couches finales&#xa0;: les %1 couches finales de %2 admettent %3, les %4 de %5 %6</translation>
    </message>
    <message>
        <source>no document that both runs answered: nothing to compare</source>
        <translation>aucun document auquel les deux exécutions ont répondu&#xa0;: rien à comparer</translation>
    </message>
    <message>
        <source>%1 points inside [%2, %3] over %4 documents, %5</source>
        <translation>%1 points dans la région [%2, %3] sur %4 documents, %5</translation>
    </message>
    <message>
        <source>none entered</source>
        <translation>aucune entrée</translation>
    </message>
    <message>
        <source>%1 entered (%2 of them right)</source>
        <translation>%1 entrées (dont %2 justes)</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>aucune sortie</translation>
    </message>
    <message>
        <source>%1 left (%2 of them right)</source>
        <translation>%1 sorties (dont %2 justes)</translation>
    </message>
    <message>
        <source>%1 (shifted): %2. %3, %4.</source>
        <translation>%1 (décalé)&#xa0;: %2. %3, %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3, %4.</source>
        <translation>%1&#xa0;: %2. %3, %4.</translation>
    </message>
    <message>
        <source>%1 has judged no test set with a final layer yet: nothing to pair.</source>
        <translation>%1 n’a encore jugé aucun jeu de test avec une couche finale&#xa0;: rien à apparier.</translation>
    </message>
    <message>
        <source>%1 has not answered %2: nothing to pair there.</source>
        <translation>%1 n’a pas répondu à %2&#xa0;: rien à y apparier.</translation>
    </message>
    <message>
        <source>%1: %2 documents are only %3&apos;s and %4 only %5&apos;s; they are left out.</source>
        <translation>%1&#xa0;: %2 documents ne sont que dans %3 et %4 que dans %5&#x202f;; ils sont laissés de côté.</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>tag a run</source>
        <translation>modifier les mots-clés d’une exécution</translation>
    </message>
    <message>
        <source>tag %1 runs</source>
        <translation>modifier les mots-clés de %1 exécutions</translation>
    </message>
    <message>
        <source>note on a run</source>
        <translation>modifier la note d’une exécution</translation>
    </message>
    <message>
        <source>note on %1 runs</source>
        <translation>modifier la note de %1 exécutions</translation>
    </message>
    <message>
        <source>star a run</source>
        <translation>donner une étoile à une exécution</translation>
    </message>
    <message>
        <source>star %1 runs</source>
        <translation>donner une étoile à %1 exécutions</translation>
    </message>
    <message>
        <source>unstar a run</source>
        <translation>retirer l’étoile d’une exécution</translation>
    </message>
    <message>
        <source>unstar %1 runs</source>
        <translation>retirer l’étoile de %1 exécutions</translation>
    </message>
    <message>
        <source>group a run</source>
        <translation>grouper une exécution</translation>
    </message>
    <message>
        <source>group %1 runs</source>
        <translation>grouper %1 exécutions</translation>
    </message>
    <message>
        <source>archive a run</source>
        <translation>archiver une exécution</translation>
    </message>
    <message>
        <source>archive %1 runs</source>
        <translation>archiver %1 exécutions</translation>
    </message>
    <message>
        <source>take a run out of the archive</source>
        <translation>sortir une exécution des archives</translation>
    </message>
    <message>
        <source>take %1 runs out of the archive</source>
        <translation>sortir %1 exécutions des archives</translation>
    </message>
    <message>
        <source>move a run to the trash</source>
        <translation>mettre une exécution à la corbeille</translation>
    </message>
    <message>
        <source>move %1 runs to the trash</source>
        <translation>mettre %1 exécutions à la corbeille</translation>
    </message>
    <message>
        <source>restore a run</source>
        <translation>restaurer une exécution</translation>
    </message>
    <message>
        <source>restore %1 runs</source>
        <translation>restaurer %1 exécutions</translation>
    </message>
    <message>
        <source>change a run</source>
        <translation>modifier une exécution</translation>
    </message>
    <message>
        <source>change %1 runs</source>
        <translation>modifier %1 exécutions</translation>
    </message>
    <message>
        <source>tag an example</source>
        <translation>modifier les mots-clés d’un exemple</translation>
    </message>
    <message>
        <source>tag %1 examples</source>
        <translation>modifier les mots-clés de %1 exemples</translation>
    </message>
    <message>
        <source>note on an example</source>
        <translation>modifier la note d’un exemple</translation>
    </message>
    <message>
        <source>note on %1 examples</source>
        <translation>modifier la note de %1 exemples</translation>
    </message>
    <message>
        <source>flag an example</source>
        <translation>mettre un drapeau à un exemple</translation>
    </message>
    <message>
        <source>flag %1 examples</source>
        <translation>mettre un drapeau à %1 exemples</translation>
    </message>
    <message>
        <source>take the flag off an example</source>
        <translation>retirer le drapeau d’un exemple</translation>
    </message>
    <message>
        <source>take the flag off %1 examples</source>
        <translation>retirer le drapeau de %1 exemples</translation>
    </message>
    <message>
        <source>mark an example as seen</source>
        <translation>marquer un exemple comme vu</translation>
    </message>
    <message>
        <source>mark %1 examples as seen</source>
        <translation>marquer %1 exemples comme vus</translation>
    </message>
    <message>
        <source>mark an example as not seen</source>
        <translation>marquer un exemple comme non vu</translation>
    </message>
    <message>
        <source>mark %1 examples as not seen</source>
        <translation>marquer %1 exemples comme non vus</translation>
    </message>
    <message>
        <source>change an example</source>
        <translation>modifier un exemple</translation>
    </message>
    <message>
        <source>change %1 examples</source>
        <translation>modifier %1 exemples</translation>
    </message>
    <message>
        <source>what a queued run waits for</source>
        <translation>ce qu’attend une exécution en file</translation>
    </message>
    <message>
        <source>what %1 queued runs wait for</source>
        <translation>ce qu’attendent %1 exécutions en file</translation>
    </message>
    <message>
        <source>queue a run</source>
        <translation>mettre une exécution en file</translation>
    </message>
    <message>
        <source>queue %1 runs</source>
        <translation>mettre %1 exécutions en file</translation>
    </message>
    <message>
        <source>take a run out of the queue</source>
        <translation>retirer une exécution de la file d’attente</translation>
    </message>
    <message>
        <source>take %1 runs out of the queue</source>
        <translation>retirer %1 exécutions de la file d’attente</translation>
    </message>
    <message>
        <source>move a run in the queue</source>
        <translation>déplacer une exécution dans la file d’attente</translation>
    </message>
    <message>
        <source>move %1 runs in the queue</source>
        <translation>déplacer %1 exécutions dans la file d’attente</translation>
    </message>
    <message>
        <source>promote a wrong answer</source>
        <translation>promouvoir une réponse fausse</translation>
    </message>
    <message>
        <source>promote wrong answers of %1 documents</source>
        <translation>promouvoir des réponses fausses de %1 documents</translation>
    </message>
    <message>
        <source>keep a wrong answer</source>
        <translation>garder une réponse fausse</translation>
    </message>
    <message>
        <source>keep wrong answers of %1 documents</source>
        <translation>garder des réponses fausses de %1 documents</translation>
    </message>
    <message>
        <source>ban a wrong answer</source>
        <translation>bannir une réponse fausse</translation>
    </message>
    <message>
        <source>ban wrong answers of %1 documents</source>
        <translation>bannir des réponses fausses de %1 documents</translation>
    </message>
    <message>
        <source>change the choice of a wrong answer</source>
        <translation>changer le choix sur une réponse fausse</translation>
    </message>
    <message>
        <source>change the choice of wrong answers of %1 documents</source>
        <translation>changer le choix sur des réponses fausses de %1 documents</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>renommer %1 en %2</translation>
    </message>
    <message>
        <source>choice of the baseline</source>
        <translation>choix de la référence de comparaison</translation>
    </message>
    <message>
        <source>save the slice %1</source>
        <translation>enregistrer la tranche %1</translation>
    </message>
    <message>
        <source>remove the slice %1</source>
        <translation>supprimer la tranche %1</translation>
    </message>
    <message>
        <source>The tags could not be changed.</source>
        <translation>Les mots-clés n’ont pas pu être modifiés.</translation>
    </message>
    <message>
        <source>The note could not be saved.</source>
        <translation>La note n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>The star could not be changed.</source>
        <translation>L’étoile n’a pas pu être modifiée.</translation>
    </message>
    <message>
        <source>The group could not be changed.</source>
        <translation>Le groupe n’a pas pu être modifié.</translation>
    </message>
    <message>
        <source>The run could not be renamed.</source>
        <translation>L’exécution n’a pas pu être renommée.</translation>
    </message>
    <message>
        <source>The archive could not be changed.</source>
        <translation>Les archives n’ont pas pu être modifiées.</translation>
    </message>
    <message>
        <source>Nothing was moved to the trash.</source>
        <translation>Rien n’a été mis à la corbeille.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Rien n’a été restauré.</translation>
    </message>
    <message>
        <source>The baseline could not be changed.</source>
        <translation>La référence de comparaison n’a pas pu être changée.</translation>
    </message>
    <message>
        <source>The flag could not be changed.</source>
        <translation>Le drapeau n’a pas pu être modifié.</translation>
    </message>
    <message>
        <source>What was seen could not be noted.</source>
        <translation>Ce qui a été vu n’a pas pu être noté.</translation>
    </message>
    <message>
        <source>The slice could not be saved or removed.</source>
        <translation>La tranche n’a pas pu être enregistrée ou supprimée.</translation>
    </message>
    <message>
        <source>The queue could not be changed.</source>
        <translation>La file d’attente n’a pas pu être modifiée.</translation>
    </message>
    <message>
        <source>The choice could not be saved.</source>
        <translation>Le choix n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>The last edit could not be taken back.</source>
        <translation>La dernière modification n’a pas pu être annulée.</translation>
    </message>
    <message>
        <source>The edit could not be made again.</source>
        <translation>La modification n’a pas pu être rétablie.</translation>
    </message>
</context>
<context>
    <name>EvaluationTitles</name>
    <message>
        <source>final layer %1</source>
        <translation>couche finale %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>seen</source>
        <translation>vu</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Avec drapeau</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Mots-clés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Five-level reliability scale, best first</source>
        <translation>Échelle de fiabilité à cinq niveaux, le meilleur d’abord</translation>
    </message>
    <message>
        <source>Whether the answer itself is right: its sentence is the reference&apos;s</source>
        <translation>Si la réponse elle-même est juste&#xa0;: sa phrase est celle de la référence</translation>
    </message>
    <message>
        <source>The generated sentence; underlined words have moved, boxed ones are added, struck ones are missing</source>
        <translation>La phrase générée&#x202f;; les mots soulignés ont été déplacés, les encadrés ajoutés, les barrés manquent</translation>
    </message>
    <message>
        <source>SDM output at the predicted class; close to 1 as what is missing to 1</source>
        <translation>Sortie SDM pour la classe prédite&#x202f;; près de 1, ce qui manque à 1</translation>
    </message>
    <message>
        <source>Rescaled similarity: min(q, (2+q)^s)</source>
        <translation>Similarité rééchelonnée&#xa0;: min(q, (2+q)^s)</translation>
    </message>
    <message>
        <source>Distance quantile: 1 next to the training data, 0 out of distribution</source>
        <translation>Quantile de distance&#xa0;: 1 tout près des données d’entraînement, 0 hors distribution</translation>
    </message>
    <message>
        <source>Similarity: how many nearest training neighbours agree in a row</source>
        <translation>Similarité&#xa0;: combien des plus proches voisins d’entraînement concordent à la suite</translation>
    </message>
    <message>
        <source>The first gate that stopped the answer</source>
        <translation>Le premier filtre qui a arrêté la réponse</translation>
    </message>
    <message>
        <source>Whether the layer judged the answer rightly: its prediction is the label</source>
        <translation>Si la couche a bien jugé la réponse&#xa0;: sa prédiction est l’étiquette</translation>
    </message>
    <message>
        <source>Which run, split and evaluation the answer is of</source>
        <translation>De quelle exécution, partition et évaluation vient la réponse</translation>
    </message>
    <message>
        <source>What people said of it: flag ⚑, note ✎, seen, tags</source>
        <translation>Ce qu’on en a dit&#xa0;: drapeau ⚑, note ✎, vu, mots-clés</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>couche finale %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>réponse juste</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>réponse fausse</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>bien jugée</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>mal jugée</translation>
    </message>
    <message>
        <source>nothing to judge by</source>
        <translation>rien pour en juger</translation>
    </message>
    <message>
        <source>The answer is right; the layer says %1</source>
        <translation>La réponse est juste&#x202f;; la couche dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The answer is wrong; the layer says %1</source>
        <translation>La réponse est fausse&#x202f;; la couche dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Answer: %1
Reference: %2</source>
        <translation>Réponse&#xa0;: %1
Référence&#xa0;: %2</translation>
    </message>
    <message>
        <source>by the lower estimate: %1</source>
        <translation>selon l’estimation basse&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>no label</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>hors distribution</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>non jugée</translation>
    </message>
    <message>
        <source>called %1</source>
        <translation>dite %1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>✓ answer right</source>
        <translation>✓ réponse juste</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is the reference&apos;s</source>
        <translation>La phrase de la réponse est celle de la référence</translation>
    </message>
    <message>
        <source>✕ answer wrong</source>
        <translation>✕ réponse fausse</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is not the reference&apos;s</source>
        <translation>La phrase de la réponse n’est pas celle de la référence</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <source>✓ judged rightly</source>
        <translation>✓ bien jugée</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction agrees with the truth</source>
        <translation>La prédiction de la couche concorde avec la vérité</translation>
    </message>
    <message>
        <source>✕ judged wrongly</source>
        <translation>✕ mal jugée</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction disagrees with the truth</source>
        <translation>La prédiction de la couche contredit la vérité</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>⚑ flagged</source>
        <translation>⚑ avec drapeau</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>non vue</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Recherche&#xa0;: %1</translation>
    </message>
    <message>
        <source>chosen in the scatter: %1</source>
        <translation>choisies dans le nuage de points&#xa0;: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>réponse juste</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>réponse fausse</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>bien jugée</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>mal jugée</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>avec drapeau</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>sans drapeau</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>doit être %1, vaut %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>an object like %1</source>
        <translation>un objet comme %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clé inconnue</translation>
    </message>
    <message>
        <source>a test set has name, file and shifted</source>
        <translation>un jeu de test a name, file et shifted</translation>
    </message>
    <message>
        <source>a list of test sets</source>
        <translation>une liste de jeux de test</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>une liste de deux nombres</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>un nombre ou null</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>doit être un nombre fini</translation>
    </message>
    <message>
        <source>must be one of %1, is &quot;%2&quot;</source>
        <translation>doit être parmi %1, vaut &quot;%2&quot;</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>ne doit pas être vide</translation>
    </message>
    <message>
        <source>results are listed under it</source>
        <translation>les résultats sont listés sous ce nom</translation>
    </message>
    <message>
        <source>must not be &quot;%1&quot;</source>
        <translation>ne doit pas être &quot;%1&quot;</translation>
    </message>
    <message>
        <source>that split has the name already</source>
        <translation>cette partition porte déjà ce nom</translation>
    </message>
    <message>
        <source>must have no slash and no control character, is &quot;%1&quot;</source>
        <translation>ne doit contenir ni barre oblique ni caractère de contrôle, vaut &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it is part of metric keys</source>
        <translation>il fait partie des clés de métriques</translation>
    </message>
    <message>
        <source>must have at most %1 bytes, has %2</source>
        <translation>doit avoir au plus %1 octets, en a %2</translation>
    </message>
    <message>
        <source>its answers are written to a file of that name</source>
        <translation>ses réponses sont écrites dans un fichier de ce nom</translation>
    </message>
    <message>
        <source>must differ from the other test sets, is &quot;%1&quot;</source>
        <translation>doit différer des autres jeux de test, vaut &quot;%1&quot;</translation>
    </message>
    <message>
        <source>must be UTF-8 text, holds other bytes</source>
        <translation>doit être du texte UTF-8, contient d’autres octets</translation>
    </message>
    <message>
        <source>rename the file or folder</source>
        <translation>renommer le fichier ou le dossier</translation>
    </message>
    <message>
        <source>name a JSONL file</source>
        <translation>indiquer un fichier JSONL</translation>
    </message>
    <message>
        <source>must be 0 with preset base, is %1</source>
        <translation>doit valoir 0 avec le préréglage base, vaut %1</translation>
    </message>
    <message>
        <source>base tunes nothing; choose another preset to tune</source>
        <translation>base n’ajuste rien&#x202f;; choisir un autre préréglage pour ajuster</translation>
    </message>
    <message>
        <source>must be null unless loss.kind is sdm</source>
        <translation>doit être null sauf si loss.kind est sdm</translation>
    </message>
    <message>
        <source>cross-entropy has the base e</source>
        <translation>l’entropie croisée a la base e</translation>
    </message>
    <message>
        <source>must be 0 with loss dpo and a reference: what the untuned model thinks of answers that are yet to be generated is not known</source>
        <translation>doit valoir 0 avec la perte dpo et une référence&#xa0;: on ne sait pas ce que le modèle non ajusté pense de réponses encore à générer</translation>
    </message>
    <message>
        <source>set it to 0, or loss.dpo_reference to false</source>
        <translation>le mettre à 0, ou loss.dpo_reference à false</translation>
    </message>
    <message>
        <source>must not be &quot;adapter&quot; unless adapter.kind is lora</source>
        <translation>ne doit être &quot;adapter&quot; que si adapter.kind est lora</translation>
    </message>
    <message>
        <source>the run trains the model itself</source>
        <translation>l’exécution entraîne le modèle lui-même</translation>
    </message>
    <message>
        <source>must not be &quot;weights&quot; unless adapter.base is auto</source>
        <translation>ne doit être &quot;weights&quot; que si adapter.base est auto</translation>
    </message>
    <message>
        <source>the adapter is merged into the model&apos;s weights, and those are then not in memory; &quot;adapter&quot; holds it alone</source>
        <translation>l’adaptateur est fusionné aux poids du modèle, et ceux-ci ne sont alors pas en mémoire&#x202f;; &quot;adapter&quot; le contient seul</translation>
    </message>
    <message>
        <source>must have no line break or other control character</source>
        <translation>ne doit contenir ni saut de ligne ni autre caractère de contrôle</translation>
    </message>
    <message>
        <source>must be set for a run</source>
        <translation>doit être indiqué pour une exécution</translation>
    </message>
    <message>
        <source>name a Hugging Face model folder</source>
        <translation>indiquer un dossier de modèle Hugging Face</translation>
    </message>
    <message>
        <source>name a JSONL file; `data build` makes one</source>
        <translation>indiquer un fichier JSONL&#x202f;; `data build` en crée un</translation>
    </message>
    <message>
        <source>must have at least one test set</source>
        <translation>doit contenir au moins un jeu de test</translation>
    </message>
    <message>
        <source>like %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>must not contain a comma, which parts tags in lists</source>
        <translation>ne doit pas contenir de virgule, qui sépare les mots-clés dans les listes</translation>
    </message>
    <message>
        <source>must not contain control characters other than line breaks and tabs</source>
        <translation>ne doit pas contenir de caractères de contrôle hormis sauts de ligne et tabulations</translation>
    </message>
    <message>
        <source>must not begin or end with a blank</source>
        <translation>ne doit ni commencer ni finir par une espace</translation>
    </message>
    <message>
        <source>must not begin with &quot;-&quot;, which the command line takes for an option</source>
        <translation>ne doit pas commencer par &quot;-&quot;, que la ligne de commande prend pour une option</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>ne doit pas contenir de caractères de contrôle</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
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
        <translation>préparation</translation>
    </message>
    <message>
        <source>training the layer</source>
        <translation>entraînement de la couche</translation>
    </message>
    <message>
        <source>training the validation layer</source>
        <translation>entraînement de la couche de validation</translation>
    </message>
    <message>
        <source>training the monitoring layer</source>
        <translation>entraînement de la couche de suivi</translation>
    </message>
    <message>
        <source>generating hard negatives</source>
        <translation>génération de négatifs difficiles</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>ajustement fin</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>watching answers</source>
        <translation>suivi des réponses</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>décodage</translation>
    </message>
    <message>
        <source>training the final layers</source>
        <translation>entraînement des couches finales</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>évaluation</translation>
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
        <translation> · aucune région n’atteint α = %1&#xa0;: tout est rejeté (R), ce qui est alors la bonne réponse</translation>
    </message>
    <message>
        <source> · region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 at α = %4</source>
        <translation> · région&#xa0;: q′ ≥ %1, ψ₀ %2, ψ₁ %3 à α = %4</translation>
    </message>
    <message>
        <source> · final, model of step %1</source>
        <translation> · finale, modèle du pas %1</translation>
    </message>
    <message>
        <source> · monitor, model of step %1</source>
        <translation> · suivi, modèle du pas %1</translation>
    </message>
    <message>
        <source> · %1 too long to judge</source>
        <translation> · %1 trop longues pour être jugées</translation>
    </message>
    <message>
        <source> · %1 cut at the generation&apos;s limit</source>
        <translation> · %1 coupées à la limite de génération</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>all rejected</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>toutes rejetées</translation>
    </message>
    <message>
        <source>too few to say</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>trop peu pour conclure</translation>
    </message>
    <message>
        <source>at least alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>au moins alpha</translation>
    </message>
    <message>
        <source>straddles alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>à cheval sur alpha</translation>
    </message>
    <message>
        <source>below alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>sous alpha</translation>
    </message>
</context>
<context>
    <name>HardNegativeModel</name>
    <message>
        <source>✓ kept</source>
        <translation>✓ gardée</translation>
    </message>
    <message>
        <source>✕ banned</source>
        <translation>✕ bannie</translation>
    </message>
    <message>
        <source>▲ promoted</source>
        <translation>▲ promue</translation>
    </message>
    <message>
        <source>fooled</source>
        <translation>trompée</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>repérée</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>non jugée</translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation>mauvais ordre</translation>
    </message>
    <message>
        <source>word missing</source>
        <translation>mot manquant</translation>
    </message>
    <message>
        <source>word added</source>
        <translation>mot ajouté</translation>
    </message>
    <message>
        <source>tag missing</source>
        <translation>balise manquante</translation>
    </message>
    <message>
        <source>wrong format</source>
        <translation>mauvais format</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>verdict only</source>
        <translation>verdict seul</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>valeur fausse</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
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
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>share of the test set</source>
        <translation>part du jeu de test</translation>
    </message>
    <message>
        <source>The first gate that stopped each answer, with how many of those were predicted right · %1</source>
        <translation>Le premier filtre qui a arrêté chaque réponse, et combien de celles-ci étaient bien prédites · %1</translation>
    </message>
    <message>
        <source>Why answers are inside or not</source>
        <translation>Pourquoi les réponses sont dedans ou non</translation>
    </message>
    <message>
        <source>Drawn from the answers that a layer has judged.</source>
        <translation>Tracé à partir des réponses jugées par une couche.</translation>
    </message>
    <message>
        <source>One bar a test set: the share of answers that each gate stopped, and of those inside.</source>
        <translation>Une barre par jeu de test&#xa0;: la part des réponses arrêtées par chaque filtre, et de celles qui sont dans la région.</translation>
    </message>
    <message>
        <source>There is no region: all %1 judged answers are rejected. %2 are out of distribution.</source>
        <translation>Il n’y a pas de région&#xa0;: les %1 réponses jugées sont toutes rejetées. %2 sont hors distribution.</translation>
    </message>
    <message>
        <source>%1 of %2 judged answers are in the region, %3 of those wrong; %4 are out of distribution.</source>
        <translation>%1 des %2 réponses jugées sont dans la région, dont %3 fausses&#x202f;; %4 sont hors distribution.</translation>
    </message>
    <message>
        <source>q′, rescaled similarity</source>
        <translation>q′, similarité rééchelonnée</translation>
    </message>
    <message>
        <source>s at the prediction</source>
        <translation>s de la prédiction</translation>
    </message>
    <message>
        <source>q′ × s of every answer</source>
        <translation>q′ × s de chaque réponse</translation>
    </message>
    <message>
        <source>Every answer by its rescaled similarity and the layer&apos;s output, with the region&apos;s thresholds.</source>
        <translation>Chaque réponse selon sa similarité rééchelonnée et la sortie de la couche, avec les seuils de la région.</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observé</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 justes sur %2</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>part de justes</translation>
    </message>
    <message>
        <source>%1, model of step %2 · n %3 · ECE %4</source>
        <translation>%1, modèle du pas %2 · n %3 · ECE %4</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Drawn from the newest evaluation&apos;s answers.</source>
        <translation>Tracé à partir des réponses de la dernière évaluation.</translation>
    </message>
    <message>
        <source>Share of right answers against the layer&apos;s output for them; on the diagonal where the output can be trusted.</source>
        <translation>Part de réponses justes en fonction de la sortie de la couche&#x202f;; sur la diagonale là où la sortie est digne de confiance.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norme</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>No optimiser step yet.</source>
        <translation>Aucun pas d’optimisation pour l’instant.</translation>
    </message>
    <message>
        <source>Norm of the gradient of each training step, before it is clipped.</source>
        <translation>Norme du gradient de chaque pas d’entraînement, avant écrêtage.</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled</source>
        <translation>époque %1 · couche trompée par %2</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>générées</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausses</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>dans la perte</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <translation>Négatifs difficiles</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>Les exécutions avec négatifs difficiles génèrent à partir de la deuxième époque.</translation>
    </message>
    <message>
        <source>How many answers of the newest epoch were generated, wrong, and used in the loss.</source>
        <translation>Combien de réponses de la dernière époque ont été générées, étaient fausses et ont servi dans la perte.</translation>
    </message>
    <message>
        <source>s of class 1</source>
        <translation>s de la classe 1</translation>
    </message>
    <message>
        <source>%1: %2, s of class 1 %3, %4
%5</source>
        <translation>%1&#xa0;: %2, s de la classe 1 %3, %4
%5</translation>
    </message>
    <message>
        <source>n %1, each by the layer of its time · ✕ fooled, ◆ unsure, ○ caught</source>
        <translation>n %1, chacune par la couche du moment · ✕ trompée, ◆ incertaine, ○ repérée</translation>
    </message>
    <message>
        <source>Of %1 judged wrong answers: %2.</source>
        <translation>Sur %1 réponses fausses jugées&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Hardness map</source>
        <translation>Carte de difficulté</translation>
    </message>
    <message>
        <source>Drawn from wrong answers that a layer has judged: those in the loss of runs with hard negatives.</source>
        <translation>Tracé à partir des réponses fausses jugées par une couche&#xa0;: celles de la perte, dans les exécutions avec négatifs difficiles.</translation>
    </message>
    <message>
        <source>Every judged wrong answer by step and by how likely the layer took it for right.</source>
        <translation>Chaque réponse fausse jugée, selon le pas et la probabilité avec laquelle la couche l’a prise pour juste.</translation>
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
        <translation>%1 justes sur %2 · %3</translation>
    </message>
    <message>
        <source>right of those admitted · %1 · whiskers 95 % · ✕ n &lt; 30 (▽ below the plot) · ◆ final layer</source>
        <translation>justes parmi les admises · %1 · barres 95&#xa0;% · ✕ n &lt; 30 (▽ sous le graphique) · ◆ couche finale</translation>
    </message>
    <message>
        <source>Accuracy inside HR</source>
        <translation>Exactitude dans HR</translation>
    </message>
    <message>
        <source>Nothing has been admitted yet.</source>
        <translation>Rien n’a encore été admis.</translation>
    </message>
    <message>
        <source>Share of right answers among those in the high-reliability region, against α, over training steps.</source>
        <translation>Part de réponses justes parmi celles de la région HR, face à α, au fil des pas d’entraînement.</translation>
    </message>
    <message>
        <source>%1 of %2 in the region</source>
        <translation>%1 sur %2 dans la région</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · accuracy inside: %2</source>
        <translation>%1 · exactitude dans la région&#xa0;: %2</translation>
    </message>
    <message>
        <source>n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer</source>
        <translation>n/N par évaluation · %1 · bande 95&#xa0;% Wilson · ◆ couche finale</translation>
    </message>
    <message>
        <source> · bold: %1</source>
        <translation> · trait gras&#xa0;: %1</translation>
    </message>
    <message>
        <source>HR share</source>
        <translation>Part HR</translation>
    </message>
    <message>
        <source>The first evaluation comes in the middle of the first epoch.</source>
        <translation>La première évaluation a lieu au milieu de la première époque.</translation>
    </message>
    <message>
        <source>Share of the answers in the high-reliability region, by test set, over training steps.</source>
        <translation>Part des réponses dans la région HR, par jeu de test, au fil des pas d’entraînement.</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · α %4 · n %5</source>
        <translation>%1, modèle du pas %2 · %3 · α %4 · n %5</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>suivi</translation>
    </message>
    <message>
        <source>final</source>
        <translation>finale</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>aucune région</translation>
    </message>
    <message>
        <source>ψ(%1) %2</source>
        <translation>ψ(%1) %2</translation>
    </message>
    <message>
        <source>step</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>layers: %1, without a region: %2 (gaps) · ψ under the pointer</source>
        <translation>couches&#xa0;: %1, sans région&#xa0;: %2 (lacunes) · ψ sous le pointeur</translation>
    </message>
    <message>
        <source>Thresholds over the run</source>
        <translation>Seuils au fil de l’exécution</translation>
    </message>
    <message>
        <source>Drawn once a layer has found a region.</source>
        <translation>Tracé dès qu’une couche a trouvé une région.</translation>
    </message>
    <message>
        <source>The smallest q′ that each layer of the run admits, by step; a layer without a region is a gap.</source>
        <translation>Le plus petit q′ que chaque couche de l’exécution admet, par pas&#x202f;; une couche sans région laisse une lacune.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate of each training step.</source>
        <translation>Taux d’apprentissage de chaque pas d’entraînement.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, graine %2</translation>
    </message>
    <message>
        <source>mean β = 2 + s(y) of right and wrong</source>
        <translation>β = 2 + s(y) moyen des justes et des fausses</translation>
    </message>
    <message>
        <source>right, each step</source>
        <translation>justes, chaque pas</translation>
    </message>
    <message>
        <source>wrong, each step</source>
        <translation>fausses, chaque pas</translation>
    </message>
    <message>
        <source>right</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>Base of the loss</source>
        <translation>Base de la perte</translation>
    </message>
    <message>
        <source>Only runs with the SDM loss have a base that moves.</source>
        <translation>Seules les exécutions avec la perte SDM ont une base qui varie.</translation>
    </message>
    <message>
        <source>Mean base of the loss for right and for wrong answers over training steps.</source>
        <translation>Base moyenne de la perte pour les réponses justes et fausses, au fil des pas d’entraînement.</translation>
    </message>
    <message>
        <source>validation layer trained</source>
        <translation>couche de validation entraînée</translation>
    </message>
    <message>
        <source>watching layer trained</source>
        <translation>couche de suivi entraînée</translation>
    </message>
    <message>
        <source>final layers trained</source>
        <translation>couches finales entraînées</translation>
    </message>
    <message>
        <source>layer trained</source>
        <translation>couche entraînée</translation>
    </message>
    <message>
        <source>epoch %1 ends</source>
        <translation>fin de l’époque %1</translation>
    </message>
    <message>
        <source>best checkpoint</source>
        <translation>meilleur point de contrôle</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>point de contrôle</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>resumed, changed: %1</source>
        <translation>reprise, changé&#xa0;: %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>%1 (least and most of %2 points)</source>
        <translation>%1 (minimum et maximum sur %2 points)</translation>
    </message>
    <message>
        <source>least and most of %1 steps</source>
        <translation>minimum et maximum sur %1 pas</translation>
    </message>
    <message>
        <source>thin: each step · bold: %1</source>
        <translation>trait fin&#xa0;: chaque pas · trait gras&#xa0;: %1</translation>
    </message>
    <message>
        <source>thin: least and most of %1 steps · bold: %2</source>
        <translation>trait fin&#xa0;: minimum et maximum sur %1 pas · trait gras&#xa0;: %2</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>chaque pas</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>réponses fausses</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>n %1 wrong answers to training items</source>
        <translation>n %1 réponses fausses à des exemples d’entraînement</translation>
    </message>
    <message>
        <source>Kinds of errors</source>
        <translation>Types d’erreurs</translation>
    </message>
    <message>
        <source>How many wrong answers of each kind the model gave to training items, by epoch.</source>
        <translation>Combien de réponses fausses de chaque type le modèle a données à des exemples d’entraînement, par époque.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 runs · baseline dashed: %2</source>
        <translation>%1 exécutions · référence de comparaison en tirets&#xa0;: %2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>rien n’a encore été exécuté</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>Phases de l’exécution</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>part des paires</translation>
    </message>
    <message>
        <source>Preference accuracy</source>
        <translation>Exactitude des préférences</translation>
    </message>
    <message>
        <source>Only runs with the preference loss (DPO) have pairs.</source>
        <translation>Seules les exécutions avec la perte de préférence (DPO) ont des paires.</translation>
    </message>
    <message>
        <source>Share of the pairs of a step whose chosen answer gained more than the rejected one.</source>
        <translation>Part des paires d’un pas dont la réponse choisie a gagné plus que la réponse rejetée.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1: no answers</source>
        <translation>%1&#xa0;: aucune réponse</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1&#xa0;: %2 justes sur %3</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>dans la région</translation>
    </message>
    <message>
        <source>outside the region</source>
        <translation>hors de la région</translation>
    </message>
    <message>
        <source>all judged answers</source>
        <translation>toutes les réponses jugées</translation>
    </message>
    <message>
        <source>%1 bins of equal width</source>
        <translation>%1 bacs de même largeur</translation>
    </message>
    <message>
        <source>%1 bins of equal count</source>
        <translation>%1 bacs de même effectif</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>probabilité prédite</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</source>
        <translation>%1, modèle du pas %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</translation>
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
        <translation>%1 réponses sur %2 sont justes&#x202f;; l’écart moyen entre prédit et observé est de %3. %4 bacs sur %5 sont vides.</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Diagramme de fiabilité</translation>
    </message>
    <message>
        <source>Drawn from the judged answers whose label is known.</source>
        <translation>Tracé à partir des réponses jugées dont l’étiquette est connue.</translation>
    </message>
    <message>
        <source>Share of right answers against the predicted probability, bin by bin with 95 % intervals; a bin without answers is empty.</source>
        <translation>Part de réponses justes en fonction de la probabilité prédite, bac par bac avec intervalles à 95&#xa0;%&#x202f;; un bac sans réponse reste vide.</translation>
    </message>
    <message>
        <source>by s</source>
        <translation>par s</translation>
    </message>
    <message>
        <source>by q′</source>
        <translation>par q′</translation>
    </message>
    <message>
        <source>by softmax</source>
        <translation>par softmax</translation>
    </message>
    <message>
        <source>%1 wrong of %2 kept</source>
        <translation>%1 fausses sur %2 gardées</translation>
    </message>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>%1 wrong of %2 inside</source>
        <translation>%1 fausses sur %2 dans la région</translation>
    </message>
    <message>
        <source>region, 95 % of its coverage</source>
        <translation>région, 95&#xa0;% de sa couverture</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>couverture</translation>
    </message>
    <message>
        <source>risk (share wrong)</source>
        <translation>risque (part de fausses)</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>oracle</translation>
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
        <translation>%1, modèle du pas %2 · %3 · n %4 · AURC / AUGRC&#xa0;: %5 · couverture au risque %6&#xa0;: %7</translation>
    </message>
    <message>
        <source>The region keeps %1 of %2 answers at a risk of %3; the level asked for is %4.</source>
        <translation>La région garde %1 réponses sur %2 avec un risque de %3&#x202f;; le niveau demandé est %4.</translation>
    </message>
    <message>
        <source>The region keeps none of %1 answers: all are rejected.</source>
        <translation>La région ne garde aucune des %1 réponses&#xa0;: toutes sont rejetées.</translation>
    </message>
    <message>
        <source>Risk and coverage</source>
        <translation>Risque et couverture</translation>
    </message>
    <message>
        <source>Share of wrong predictions among the answers that are kept, against how many are kept, by each ranking.</source>
        <translation>Part de prédictions fausses parmi les réponses gardées, en fonction de la part gardée, pour chaque classement.</translation>
    </message>
    <message>
        <source>centred mean of %1 steps</source>
        <translation>moyenne centrée de %1 pas</translation>
    </message>
    <message>
        <source>Gaussian mean of %1 steps</source>
        <translation>moyenne gaussienne de %1 pas</translation>
    </message>
    <message>
        <source>mean of %1 steps</source>
        <translation>moyenne de %1 pas</translation>
    </message>
    <message>
        <source>%1, each evaluation</source>
        <translation>%1, chaque évaluation</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>évaluation</translation>
    </message>
    <message>
        <source>Next-token loss</source>
        <translation>Perte sur le token suivant</translation>
    </message>
    <message>
        <source>Loss of each training step, its running mean, and the evaluation loss.</source>
        <translation>Perte de chaque pas d’entraînement, sa moyenne mobile, et la perte d’évaluation.</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>tokens/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Tokens trained on in a second, over training steps.</source>
        <translation>Tokens d’entraînement traités par seconde, au fil des pas d’entraînement.</translation>
    </message>
    <message>
        <source>%1, final layer · %2</source>
        <translation>%1, couche finale · %2</translation>
    </message>
    <message>
        <source>share of each verdict, best at the bottom · bar: one evaluation, or the final layer</source>
        <translation>part de chaque verdict, le meilleur en bas · barre&#xa0;: une évaluation, ou la couche finale</translation>
    </message>
    <message>
        <source>Verdicts over the run</source>
        <translation>Verdicts au fil de l’exécution</translation>
    </message>
    <message>
        <source>Drawn from the first evaluation that a layer has judged.</source>
        <translation>Tracé dès la première évaluation jugée par une couche.</translation>
    </message>
    <message>
        <source>Shares of the verdicts of each test set&apos;s answers, stacked, over training steps.</source>
        <translation>Parts des verdicts sur les réponses de chaque jeu de test, empilées, au fil des pas d’entraînement.</translation>
    </message>
    <message>
        <source>hours at work</source>
        <translation>heures de travail</translation>
    </message>
    <message>
        <source>share of the run&apos;s steps</source>
        <translation>part des pas de l’exécution</translation>
    </message>
    <message>
        <source>%1 · the run has no %2</source>
        <translation>%1 · absent de l’exécution&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 · no baseline to compare with: mark another run as it, on Runs</source>
        <translation>%1 · aucune référence de comparaison&#xa0;: prendre une autre exécution comme référence sur la page «&#xa0;Exécutions&#xa0;»</translation>
    </message>
    <message>
        <source>%1 · cannot be read: expected %2</source>
        <translation>%1 · illisible, attendu&#xa0;: %2</translation>
    </message>
    <message>
        <source>No step has a value of everything it is made of.</source>
        <translation>Aucun pas n’a une valeur de tout ce dont elle est faite.</translation>
    </message>
    <message>
        <source>%1 over training steps, made of other metrics: %2.</source>
        <translation>%1 au fil des pas d’entraînement, faite d’autres métriques&#xa0;: %2.</translation>
    </message>
    <message>
        <source>labelled right</source>
        <translation>étiquetées justes</translation>
    </message>
    <message>
        <source>labelled wrong</source>
        <translation>étiquetées fausses</translation>
    </message>
    <message>
        <source>of class %1</source>
        <translation>de la classe %1</translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 sur %2, %3&#xa0;%</translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation>bande à 95&#xa0;%</translation>
    </message>
    <message>
        <source>this answer</source>
        <translation>cette réponse</translation>
    </message>
    <message>
        <source>%1: nearer are %2</source>
        <translation>%1&#xa0;: plus près, %2</translation>
    </message>
    <message>
        <source>distance to the nearest training answer</source>
        <translation>distance à la réponse d’entraînement la plus proche</translation>
    </message>
    <message>
        <source>share that lies nearer</source>
        <translation>part située plus près</translation>
    </message>
    <message>
        <source>there are none %1</source>
        <translation>%1&#xa0;: il n’y en a aucune</translation>
    </message>
    <message>
        <source>Its nearest training answer lies at distance %1. Of the calibration answers, nearer to theirs are: %2. </source>
        <translation>Sa réponse d’entraînement la plus proche est à la distance %1. Parmi les réponses de calibration, sont plus près de la leur&#xa0;: %2. </translation>
    </message>
    <message>
        <source>d is what the greatest of these shares leaves of 1, that of those %1: d = %2</source>
        <translation>d est ce que la plus grande de ces parts, celle des réponses %1, laisse de 1&#xa0;: d = %2</translation>
    </message>
    <message>
        <source>, and %1 by the lower estimate, which takes the band off.</source>
        <translation>, et %1 selon l’estimation basse, qui en retranche la bande.</translation>
    </message>
    <message>
        <source>%1, %2 seeds</source>
        <translation>%1, %2 graines</translation>
    </message>
    <message>
        <source>seeds: n = %1</source>
        <translation>graines&#xa0;: n = %1</translation>
    </message>
    <message>
        <source>%1, too few for a band</source>
        <translation>%1, trop peu pour une bande</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>en tirets&#xa0;: %1</translation>
    </message>
    <message>
        <source>n = %1 seeds</source>
        <translation>n = %1 graines</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>mean ± standard deviation</source>
        <translation>moyenne ± écart type</translation>
    </message>
    <message>
        <source>mean ± standard error</source>
        <translation>moyenne ± erreur type</translation>
    </message>
    <message>
        <source>95 % interval of the mean</source>
        <translation>intervalle à 95&#xa0;% de la moyenne</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>du minimum au maximum</translation>
    </message>
    <message>
        <source>line: %1 of the seeds · band: %2</source>
        <translation>ligne&#xa0;: %1 des graines · bande&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the region, %3 of them judged rightly</source>
        <translation>%1 sur %2 dans la région, dont %3 bien jugées</translation>
    </message>
    <message>
        <source>share in the region</source>
        <translation>part dans la région</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>toutes les réponses</translation>
    </message>
    <message>
        <source>%1 · %2 to %3 answers an evaluation · %4 · band 95 % Wilson · dashed: all answers · ◆ final layer</source>
        <translation>%1 · %2 à %3 réponses par évaluation · %4 · bande 95&#xa0;% Wilson · en tirets&#xa0;: toutes les réponses · ◆ couche finale</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Negatives</source>
        <translation>Négatifs</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonder</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Volet</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>impossible pour l’instant</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Setting of a new run</source>
        <translation>Réglage d’une nouvelle exécution</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>PNG picture (*.png);;SVG, vector (*.svg);;PDF, vector (*.pdf);;All points as CSV (*.csv)</source>
        <translation>Image PNG (*.png);;SVG, vectoriel (*.svg);;PDF, vectoriel (*.pdf);;Tous les points en CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>PresetSummary</name>
    <message>
        <source>The model as it is: no tuning, only a final SDM layer, so that its high-reliability share can be compared.</source>
        <extracomment>Base</extracomment>
        <translation>Le modèle tel quel&#xa0;: aucun ajustement, seulement une couche SDM finale, pour que sa part HR puisse être comparée.</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and offline negatives.</source>
        <extracomment>FT(CM)</extracomment>
        <translation>Entropie croisée avec masquage contrastif et négatifs hors ligne.</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and online hard negatives.</source>
        <extracomment>FT(CM+HN)</extracomment>
        <translation>Entropie croisée avec masquage contrastif et négatifs difficiles en ligne.</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and offline negatives.</source>
        <extracomment>SDM+FT(CM)</extracomment>
        <translation>Perte SDM avec masquage contrastif et négatifs hors ligne.</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and online hard negatives: the full method.</source>
        <extracomment>SDM+FT(CM+HN)</extracomment>
        <translation>Perte SDM avec masquage contrastif et négatifs difficiles en ligne&#xa0;: la méthode complète.</translation>
    </message>
    <message>
        <source>The full method once more with another seed, to see what chance alone does.</source>
        <extracomment>SDM+FT(CM+HN) 2nd</extracomment>
        <translation>La méthode complète encore une fois avec une autre graine, pour voir ce que fait le hasard seul.</translation>
    </message>
    <message>
        <source>Direct preference optimisation over right and offline wrong answers: a baseline without verification.</source>
        <extracomment>DPO</extracomment>
        <translation>Optimisation directe des préférences sur des réponses justes et des réponses fausses hors ligne&#xa0;: une référence de comparaison sans vérification.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>époque %1 sur %2</translation>
    </message>
    <message>
        <source>about %1 left in this phase</source>
        <translation>encore %1 environ dans cette phase</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>too long</source>
        <translation>trop longue</translation>
    </message>
</context>
<context>
    <name>ReliabilityPage</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (décalé)</translation>
    </message>
    <message>
        <source>apart by %1 in q′, %2 in s (Kolmogorov–Smirnov)</source>
        <translation>écart de %1 en q′, de %2 en s (Kolmogorov-Smirnov)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>One final layer: how far another draw of its halves would move these numbers is not known (final.layers trains more).</source>
        <translation>Une seule couche finale&#xa0;: on ne sait pas de combien un autre tirage de ses moitiés déplacerait ces nombres (final.layers en entraîne davantage).</translation>
    </message>
    <message>
        <source>%1: %2 inside over %3 layers, median %4.</source>
        <translation>%1&#xa0;: %2 dans la région sur %3 couches, médiane %4.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The difference to %1 is larger than the draw.</source>
        <translation>L’écart avec %1 va au-delà du tirage.</translation>
    </message>
    <message>
        <source>The difference to %1 is within the draw.</source>
        <translation>L’écart avec %1 reste dans les limites du tirage.</translation>
    </message>
    <message>
        <source>Whether the difference to %1 is larger than the draw is not known with one layer.</source>
        <translation>Avec une seule couche, on ne sait pas si l’écart avec %1 va au-delà du tirage.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Table 2. High-reliability region, lower estimate: accuracy inside, share of the test set</source>
        <translation>Tableau 2. Région de haute fiabilité, estimation basse&#xa0;: exactitude dans la région, part du jeu de test</translation>
    </message>
    <message>
        <source>Table 2. High-reliability region, plain estimate: accuracy inside, share of the test set</source>
        <translation>Tableau 2. Région de haute fiabilité, estimation simple&#xa0;: exactitude dans la région, part du jeu de test</translation>
    </message>
    <message>
        <source>`accepted`: in the region and predicted right (a region also holds answers that are reliably wrong). A share is good only while its accuracy reaches alpha; R = all rejected. Intervals of medians: bootstrap over documents.</source>
        <translation>`accepted`&#xa0;: dans la région et prédites justes (une région contient aussi des réponses fausses de façon fiable). Une part n’est bonne que si son exactitude atteint alpha&#x202f;; R = toutes rejetées. Intervalles des médianes&#xa0;: bootstrap sur les documents.</translation>
    </message>
    <message>
        <source>Table 3. Sentence accuracy and exact match of the generations</source>
        <translation>Tableau 3. Exactitude des phrases et correspondance exacte des générations</translation>
    </message>
    <message>
        <source>Of the language model alone; no layer takes part.</source>
        <translation>Du seul modèle de langage&#x202f;; aucune couche n’intervient.</translation>
    </message>
    <message>
        <source>Table 3b. The answers themselves, the model&apos;s own verdict on them, and the first layer&apos;s in its place</source>
        <translation>Tableau 3b. Les réponses elles-mêmes, le verdict du modèle sur elles, et celui de la première couche à sa place</translation>
    </message>
    <message>
        <source>`attempts`: opening tags an answer; `cut`: ended at the limit of new tokens; `too long`: its feature text does not fit, so it has no verdict of a layer and is admitted by none. tp fp fn tn: whether the sentence is right against whether it is called so, by the language model&apos;s own verdict (of all answers; without one it says no), and by the tail that the first final layer&apos;s prediction forces (of the answers it judged).</source>
        <translation>`attempts`&#xa0;: balises ouvrantes par réponse&#x202f;; `cut`&#xa0;: arrêtée à la limite de nouveaux tokens&#x202f;; `too long`&#xa0;: son texte de caractéristiques ne tient pas, elle n’a donc aucun verdict de couche et aucune ne l’admet. tp fp fn tn&#xa0;: si la phrase est juste face à ce qui en est dit, selon le propre verdict du modèle de langage (sur toutes les réponses&#x202f;; sans verdict, il dit non), et selon la fin qu’impose la prédiction de la première couche finale (sur les réponses qu’elle a jugées).</translation>
    </message>
    <message>
        <source>Accuracy and share of all test items: by true class (y), by prediction (yhat), and over all.</source>
        <translation>Exactitude et part de tous les exemples de test&#xa0;: par classe vraie (y), par prédiction (yhat) et sur l’ensemble.</translation>
    </message>
    <message>
        <source>Table 5. Final layers over their calibration halves</source>
        <translation>Tableau 5. Couches finales sur leurs moitiés de calibration</translation>
    </message>
    <message>
        <source>Infinite thresholds: no region was found, everything is rejected. `step`: of the weights that were judged.</source>
        <translation>Seuils infinis&#xa0;: aucune région n’a été trouvée, tout est rejeté. `step`&#xa0;: celui des poids jugés.</translation>
    </message>
    <message>
        <source>Table 4a. Conditional results, no rejection</source>
        <translation>Tableau 4a. Résultats conditionnels, sans rejet</translation>
    </message>
    <message>
        <source>Table 4b. Conditional results inside the region, plain estimate</source>
        <translation>Tableau 4b. Résultats conditionnels dans la région, estimation simple</translation>
    </message>
    <message>
        <source>Table 4c. Conditional results inside the region, lower estimate</source>
        <translation>Tableau 4c. Résultats conditionnels dans la région, estimation basse</translation>
    </message>
    <message>
        <source>`paper`: %1 of %2, of %3.</source>
        <translation>`paper`&#xa0;: %1 de %2, de %3.</translation>
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
        <translation>minutes avant maintenant</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cœurs</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>cette exécution</translation>
    </message>
    <message>
        <source>of %1 cores</source>
        <translation>sur %1 cœurs</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>of %1 GiB</source>
        <translation>sur %1 GiB</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>%1 of %2 GiB free where the project lies</source>
        <translation>%1 GiB libres sur %2 là où se trouve le projet</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>GPU %1 busy</source>
        <translation>GPU %1, charge</translation>
    </message>
    <message>
        <source>GPU %1 memory</source>
        <translation>GPU %1, mémoire</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Add a metric</source>
        <translation>Ajouter une métrique</translation>
    </message>
    <message>
        <source>Course of</source>
        <translation>Évolution de</translation>
    </message>
    <message>
        <source>HR share over the evaluations</source>
        <translation>Part HR au fil des évaluations</translation>
    </message>
</context>
<context>
    <name>RunDrift</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>moteur</translation>
    </message>
    <message>
        <source>device</source>
        <translation>appareil</translation>
    </message>
    <message>
        <source>number type</source>
        <translation>type de nombre</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>threads</translation>
    </message>
    <message>
        <source>host</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>réglage %1</translation>
    </message>
    <message>
        <source>What the runs read cannot be compared: the record of one (inputs.json) is not there.</source>
        <translation>Ce que les exécutions ont lu ne peut pas être comparé : le relevé de l’une (inputs.json) manque.</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>fichier %1</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>un autre fichier</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed, by processes that computed otherwise: none repeats that alone.</source>
        <translation>L’original a été interrompu puis repris par des processus qui calculaient autrement : aucun ne le répète seul.</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed; the repetition may not have been.</source>
        <translation>L’original a été interrompu puis repris ; la répétition ne l’a peut-être pas été.</translation>
    </message>
    <message>
        <source>The original has not finished: what it had not computed cannot be compared.</source>
        <translation>L’original n’est pas terminé : ce qu’il n’a pas calculé ne peut pas être comparé.</translation>
    </message>
    <message>
        <source>The repetition has not finished: what it has not computed counts as not equal.</source>
        <translation>La répétition n’est pas terminée : ce qu’elle n’a pas calculé compte comme différent.</translation>
    </message>
    <message>
        <source>Times, speed and memory are of the machine and were not compared.</source>
        <translation>Les durées, la vitesse et la mémoire dépendent de la machine et n’ont pas été comparées.</translation>
    </message>
</context>
<context>
    <name>RunNote</name>
    <message>
        <source>The test set %1 is not the same in all runs: its rows cannot be compared.</source>
        <translation>Le jeu de test %1 n’est pas le même dans toutes les exécutions&#xa0;: ses lignes ne sont pas comparables.</translation>
    </message>
    <message>
        <source>%1 (n %2, 95 % %3-%4)</source>
        <translation>%1 (n %2, 95&#xa0;% %3-%4)</translation>
    </message>
    <message>
        <source> (%1 of %2 final layers)</source>
        <translation> (%1 couches finales sur %2)</translation>
    </message>
    <message>
        <source>on %1, it is %2, %3</source>
        <translation>sur %1, elle est de %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>No test set without a shift was judged.</source>
        <translation>Aucun jeu de test sans décalage n’a été jugé.</translation>
    </message>
    <message>
        <source>Without the shift, %1.</source>
        <translation>Sans le décalage, %1.</translation>
    </message>
    <message>
        <source>accuracy inside the region</source>
        <translation>l’exactitude dans la région</translation>
    </message>
    <message>
        <source>accuracy inside the region for items predicted %1</source>
        <translation>l’exactitude dans la région pour les exemples prédits %1</translation>
    </message>
    <message>
        <source>accuracy inside the region for items of class %1</source>
        <translation>l’exactitude dans la région pour les exemples de la classe %1</translation>
    </message>
    <message>
        <source>%1 on %2 (shifted)</source>
        <translation>%1 sur %2 (décalé)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 is mixed (%2): its numbers are not those of an uninterrupted run.</source>
        <translation>%1 est mixte (%2)&#xa0;: ses nombres ne sont pas ceux d’une exécution ininterrompue.</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (1 time): the numbers are those of the layers before that.</source>
        <translation>Les couches finales de %1 ont été modifiées après l’exécution (1 fois)&#xa0;: les nombres sont ceux des couches d’avant.</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (%2 times): the numbers are those of the layers before that.</source>
        <translation>Les couches finales de %1 ont été modifiées après l’exécution (%2 fois)&#xa0;: les nombres sont ceux des couches d’avant.</translation>
    </message>
    <message>
        <source>%1 on %2: %3 of %4 answers are too long for `model.max_length` and have no verdict of a layer; they are in no region, and that says nothing of the model.</source>
        <translation>%1 sur %2&#xa0;: %3 réponses sur %4 sont trop longues pour `model.max_length` et n’ont aucun verdict de couche&#x202f;; elles ne sont dans aucune région, et cela ne dit rien du modèle.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, below alpha%4.</source>
        <translation>%1&#xa0;: %2 est de %3, sous alpha%4.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The runs aim at different alpha: their regions promise different things.</source>
        <translation>Les exécutions visent des alpha différents&#xa0;: leurs régions ne promettent pas la même chose.</translation>
    </message>
    <message>
        <source>%1 is not finished (%2).</source>
        <translation>%1 n’est pas terminée (%2).</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>%1, mixed</source>
        <translation>%1, mixte</translation>
    </message>
    <message>
        <source>%1, in the trash</source>
        <translation>%1, à la corbeille</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1, archivée</translation>
    </message>
    <message>
        <source>HR in-dist., %1</source>
        <translation>HR distr., %1</translation>
    </message>
    <message>
        <source>HR shifted, %1</source>
        <translation>HR décal., %1</translation>
    </message>
    <message>
        <source>HR acc., %1</source>
        <translation>Exact. HR, %1</translation>
    </message>
    <message>
        <source>Sent. acc.</source>
        <translation>Exact. phr.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>HR share, in-distribution</source>
        <translation>Part HR, dans la distribution</translation>
    </message>
    <message>
        <source>HR share, shifted</source>
        <translation>Part HR, décalé</translation>
    </message>
    <message>
        <source>HR accuracy</source>
        <translation>Exactitude HR</translation>
    </message>
    <message>
        <source>Sentence accuracy</source>
        <translation>Exactitude des phrases</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarrée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur disque</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Starred runs (S)</source>
        <translation>Exécutions avec étoile (S)</translation>
    </message>
    <message>
        <source>Accuracy inside the region by the %1, in-distribution</source>
        <translation>Exactitude dans la région (%1), jeux dans la distribution</translation>
    </message>
    <message>
        <source>Share of sentences put in the right order</source>
        <translation>Part des phrases remises dans le bon ordre</translation>
    </message>
    <message>
        <source>What the run&apos;s folder takes: checkpoints, layers, log</source>
        <translation>Ce qu’occupe le dossier de l’exécution&#xa0;: points de contrôle, couches, journal</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Sans étoile</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1&#xa0;: les %2 réponses sont toutes trop longues pour être jugées, ce qui n’est pas un rejet</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 admitted, accuracy %5 %6, %7</source>
        <translation>%1, %2&#xa0;: %3 admises sur %4, exactitude %5 %6, %7</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernière valeur</translation>
    </message>
    <message>
        <source>best</source>
        <translation>meilleure valeur</translation>
    </message>
    <message>
        <source>least</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>%1 to %2 over %3 points, steps %4 to %5; lowest %6, highest %7</source>
        <translation>%1 à %2 sur %3 points, pas %4 à %5&#x202f;; minimum %6, maximum %7</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Share of the in-distribution test set inside the high-reliability region by the %1, and its guard</source>
        <translation>Part du jeu de test dans la distribution qui est dans la région HR (%1), et son contrôle</translation>
    </message>
    <message>
        <source>The same on the shifted test set: low is right when the data are unlike the training data</source>
        <translation>La même sur le jeu de test décalé : une valeur basse est juste quand les données diffèrent de celles d&apos;entraînement</translation>
    </message>
    <message>
        <source>Resumed with other threads, another device, precision or version: its numbers are not those of an uninterrupted run. Compare names what changed.</source>
        <translation>Reprise avec d&apos;autres threads, un autre appareil, une autre précision ou version : ses nombres ne sont pas ceux d&apos;une exécution ininterrompue. « Comparer » nomme ce qui a changé.</translation>
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
        <translation>Première évaluation à venir</translation>
    </message>
</context>
<context>
    <name>SavedQueries</name>
    <message>
        <source>Runs: state, preset, seed</source>
        <translation>Exécutions&#xa0;: état, préréglage, graine</translation>
    </message>
    <message>
        <source>Final results by test set</source>
        <translation>Résultats finaux par jeu de test</translation>
    </message>
    <message>
        <source>Why answers are not in the region</source>
        <translation>Pourquoi des réponses ne sont pas dans la région</translation>
    </message>
    <message>
        <source>Lowest training loss of each run</source>
        <translation>Plus petite perte d’entraînement de chaque exécution</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>Durée par phase</translation>
    </message>
    <message>
        <source>Tables and their columns</source>
        <translation>Tables et leurs colonnes</translation>
    </message>
</context>
<context>
    <name>ScatterPanel</name>
    <message>
        <source>α %1: q′min %2</source>
        <translation>α %1&#xa0;: q′min %2</translation>
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
        <translation>R&#xa0;: aucune région n’atteint α %1, toute réponse est rejetée</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>aperçu, non appliqué</translation>
    </message>
    <message>
        <source>preview, not applied: no region at α %1</source>
        <translation>aperçu, non appliqué&#xa0;: aucune région à α %1</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Run</source>
        <extracomment>a group of settings</extracomment>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>a group of settings</extracomment>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>a group of settings</extracomment>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>a group of settings</extracomment>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>a group of settings</extracomment>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <extracomment>a group of settings</extracomment>
        <translation>Négatifs difficiles</translation>
    </message>
    <message>
        <source>SDM layer</source>
        <extracomment>a group of settings</extracomment>
        <translation>Couche SDM</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <extracomment>a group of settings</extracomment>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <extracomment>a group of settings</extracomment>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>a group of settings</extracomment>
        <translation>Couches finales</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <extracomment>a group of settings</extracomment>
        <translation>Points de contrôle</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Name of the run; made from preset, seed and loss when empty.</source>
        <extracomment>name</extracomment>
        <translation>Nom de l’exécution&#x202f;; s’il est vide, formé du préréglage, de la graine et de la perte.</translation>
    </message>
    <message>
        <source>Row of the paper&apos;s tables this run stands for; sets the values below that were not changed.</source>
        <extracomment>preset</extracomment>
        <translation>Ligne des tableaux de l’article que représente cette exécution&#x202f;; fixe les valeurs ci-dessous qui n’ont pas été changées.</translation>
    </message>
    <message>
        <source>All random draws follow from it.</source>
        <extracomment>seed</extracomment>
        <translation>Tous les tirages aléatoires en découlent.</translation>
    </message>
    <message>
        <source>What the documents are, and so which verifier decides whether an answer is right.</source>
        <extracomment>task.kind</extracomment>
        <translation>Ce que sont les documents, et donc quel vérificateur décide si une réponse est juste.</translation>
    </message>
    <message>
        <source>JSONL file of the documents the language model is tuned on.</source>
        <extracomment>task.train</extracomment>
        <translation>Fichier JSONL des documents sur lesquels le modèle de langage est ajusté.</translation>
    </message>
    <message>
        <source>JSONL file of the documents the verification layers are trained on; more of them steady the region.</source>
        <extracomment>task.calibration</extracomment>
        <translation>Fichier JSONL des documents sur lesquels les couches de vérification sont entraînées&#x202f;; plus ils sont nombreux, plus la région est stable.</translation>
    </message>
    <message>
        <source>Test files by name; mark those that are shifted away from the training data.</source>
        <extracomment>task.tests</extracomment>
        <translation>Fichiers de test par nom&#x202f;; cocher ceux qui sont décalés par rapport aux données d’entraînement.</translation>
    </message>
    <message>
        <source>JSONL file whose answers are judged while the run trains; empty takes documents of the calibration data.</source>
        <extracomment>task.monitor</extracomment>
        <translation>Fichier JSONL dont les réponses sont jugées pendant l’entraînement&#x202f;; vide&#xa0;: des documents des données de calibration.</translation>
    </message>
    <message>
        <source>Hugging Face folder of the Phi-3, Llama, Qwen2 or Qwen3 family: config.json, safetensors, tokenizer.json.</source>
        <extracomment>model.path</extracomment>
        <translation>Dossier Hugging Face de la famille Phi-3, Llama, Qwen2 ou Qwen3&#xa0;: config.json, safetensors, tokenizer.json.</translation>
    </message>
    <message>
        <source>Where the run computes; auto takes a GPU when there is one.</source>
        <extracomment>model.device</extracomment>
        <translation>Où l’exécution calcule&#x202f;; auto prend un GPU s’il y en a un.</translation>
    </message>
    <message>
        <source>Format of matrix products; norms, losses and distances are f32 always.</source>
        <extracomment>model.dtype</extracomment>
        <translation>Format des produits de matrices&#x202f;; normes, pertes et distances sont toujours en f32.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes every core the process may use. SDM_THREADS in the environment goes before it.</source>
        <extracomment>model.threads</extracomment>
        <translation>Threads du processeur&#x202f;; 0 prend tous les cœurs permis au processus. SDM_THREADS dans l’environnement a priorité.</translation>
    </message>
    <message>
        <source>Prompt and answer together; longer documents are refused before the run.</source>
        <extracomment>model.max_length</extracomment>
        <translation>Prompt et réponse ensemble&#x202f;; les documents plus longs sont refusés avant l’exécution.</translation>
    </message>
    <message>
        <source>How conversations are rendered; auto: by the model folder&apos;s own template, the others replace it.</source>
        <extracomment>model.chat_template</extracomment>
        <translation>Mise en forme des conversations&#x202f;; auto&#xa0;: selon le gabarit du dossier du modèle, que les autres choix remplacent.</translation>
    </message>
    <message>
        <source>lora freezes the model and trains low-rank updates of its projections; none trains every weight.</source>
        <extracomment>adapter.kind</extracomment>
        <translation>lora gèle le modèle et entraîne des corrections de rang faible de ses projections&#x202f;; none entraîne tous les poids.</translation>
    </message>
    <message>
        <source>Rank of each update; memory, disk and what can be learnt grow with it.</source>
        <extracomment>adapter.rank</extracomment>
        <translation>Rang de chaque correction&#x202f;; la mémoire, le disque et ce qui peut être appris croissent avec lui.</translation>
    </message>
    <message>
        <source>An update counts alpha / rank times.</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>Une correction compte alpha / rank fois.</translation>
    </message>
    <message>
        <source>Which projections have an update: all-linear, names like q_proj,v_proj, or an expression between slashes.</source>
        <extracomment>adapter.targets</extracomment>
        <translation>Quelles projections ont une correction&#xa0;: all-linear, des noms comme q_proj,v_proj, ou une expression entre barres obliques.</translation>
    </message>
    <message>
        <source>How the frozen model under the adapter lies in memory; auto: as the products are computed; int8: a byte a weight, rounded row by row.</source>
        <extracomment>adapter.base</extracomment>
        <translation>Comment le modèle gelé sous l’adaptateur est tenu en mémoire&#x202f;; auto&#xa0;: au format des produits&#x202f;; int8&#xa0;: un octet par poids, arrondi ligne par ligne.</translation>
    </message>
    <message>
        <source>sdm changes the logarithm&apos;s base per document to 2 + s_y; cross_entropy is the baseline; dpo prefers right answers to wrong ones.</source>
        <extracomment>loss.kind</extracomment>
        <translation>sdm change la base du logarithme par document en 2 + s_y&#x202f;; cross_entropy est la référence de comparaison&#x202f;; dpo préfère les réponses justes aux fausses.</translation>
    </message>
    <message>
        <source>Ablation: one base for all documents in place of 2 + s_y.</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>Ablation&#xa0;: une seule base pour tous les documents au lieu de 2 + s_y.</translation>
    </message>
    <message>
        <source>Of loss dpo: factor of the log-probability ratios of right and wrong answers.</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>Pour la perte dpo&#xa0;: facteur des rapports de log-probabilités entre réponses justes et fausses.</translation>
    </message>
    <message>
        <source>Of loss dpo: measure preferences against the model before training; off drops these terms.</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>Pour la perte dpo&#xa0;: mesurer les préférences par rapport au modèle d’avant l’entraînement&#x202f;; désactivé, ces termes sont omis.</translation>
    </message>
    <message>
        <source>Probability that a document is taken with its right answer.</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>Probabilité qu’un document soit pris avec sa réponse juste.</translation>
    </message>
    <message>
        <source>Probability of decoding an own answer for a negative from epoch 2 on; 0 turns online hard negatives off.</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>Probabilité de décoder une réponse du modèle lui-même comme négatif, à partir de l’époque 2&#x202f;; 0 désactive les négatifs difficiles en ligne.</translation>
    </message>
    <message>
        <source>Probability of a wrong generation replacing the offline negative.</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>Probabilité qu’une génération fausse remplace le négatif hors ligne.</translation>
    </message>
    <message>
        <source>Empty the store of hard negatives after the training layer of each epoch was built from it.</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>Vider la réserve de négatifs difficiles une fois que la couche d’entraînement de chaque époque en a été construite.</translation>
    </message>
    <message>
        <source>Bound of every decoded answer, in training and in the test.</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>Limite de toute réponse décodée, à l’entraînement et au test.</translation>
    </message>
    <message>
        <source>Epochs of each layer&apos;s training.</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>Époques d’entraînement de chaque couche.</translation>
    </message>
    <message>
        <source>Documents in a step of the layer&apos;s training.</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>Documents par pas d’entraînement de la couche.</translation>
    </message>
    <message>
        <source>Adam step size of the layer; small layers need more than the paper&apos;s 1e-5.</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>Taille du pas d’Adam pour la couche&#x202f;; les petites couches en demandent plus que le 1e-5 de l’article.</translation>
    </message>
    <message>
        <source>Width of the exemplar vector distances are measured in.</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>Largeur du vecteur exemplaire dans lequel les distances sont mesurées.</translation>
    </message>
    <message>
        <source>Accuracy the high-reliability region must reach for every class.</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>Exactitude que la région de haute fiabilité doit atteindre pour chaque classe.</translation>
    </message>
    <message>
        <source>Depth to which Similarity is counted.</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>Profondeur jusqu’à laquelle la similarité est comptée.</translation>
    </message>
    <message>
        <source>Subtract the support half&apos;s mean and divide by its deviation, two scalars.</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>Soustraire la moyenne de la moitié de support et diviser par son écart type, deux scalaires.</translation>
    </message>
    <message>
        <source>Trainings with other halves and weights, of which the one with the lowest calibration loss is kept.</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>Entraînements avec d’autres moitiés et poids, dont on garde celui de plus petite perte de calibration.</translation>
    </message>
    <message>
        <source>Last position of the text the feature is computed over: the paper&apos;s tag, or the reference code&apos;s end of turn.</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>Dernière position du texte sur lequel la caractéristique est calculée&#xa0;: la balise de l’article, ou la fin de tour du code de référence.</translation>
    </message>
    <message>
        <source>Passes over the training data; 0 only with preset base.</source>
        <extracomment>optimiser.epochs</extracomment>
        <translation>Passages sur les données d’entraînement&#x202f;; 0 seulement avec le préréglage base.</translation>
    </message>
    <message>
        <source>Documents in an optimiser step.</source>
        <extracomment>optimiser.batch_documents</extracomment>
        <translation>Documents par pas d’optimisation.</translation>
    </message>
    <message>
        <source>Highest AdamW step size, reached after warm-up.</source>
        <extracomment>optimiser.learning_rate</extracomment>
        <translation>Plus grande taille de pas d’AdamW, atteinte après l’échauffement.</translation>
    </message>
    <message>
        <source>Decoupled decay; norms and biases are exempt.</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>Décroissance découplée&#x202f;; normes et biais en sont exempts.</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay rates of the two moments.</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Taux de décroissance des deux moments d’AdamW.</translation>
    </message>
    <message>
        <source>AdamW&apos;s guard against division by zero.</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Protection d’AdamW contre la division par zéro.</translation>
    </message>
    <message>
        <source>Share of all steps with a rising learning rate; linear decay follows.</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>Part des pas où le taux d’apprentissage monte&#x202f;; une décroissance linéaire suit.</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient.</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>Plus grande norme du gradient entier.</translation>
    </message>
    <message>
        <source>Splits a step&apos;s forward passes to save memory; 0: as many as the device has room for, the batch whole where it fits.</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>Divise la passe avant d’un pas pour économiser la mémoire&#x202f;; 0&#xa0;: autant que l’appareil en peut loger, le lot entier s’il tient.</translation>
    </message>
    <message>
        <source>Precision of the optimiser&apos;s moments; bf16 takes half the memory and rounds at random.</source>
        <extracomment>optimiser.states</extracomment>
        <translation>Précision des moments de l’optimiseur&#x202f;; bf16 prend la moitié de la mémoire et arrondit au hasard.</translation>
    </message>
    <message>
        <source>f32 keeps an exact copy of weights that are multiplied in bf16; none updates the bf16 numbers, rounding at random.</source>
        <extracomment>optimiser.master</extracomment>
        <translation>f32 garde une copie exacte des poids multipliés en bf16&#x202f;; none met à jour les nombres bf16 eux-mêmes, en arrondissant au hasard.</translation>
    </message>
    <message>
        <source>Evaluations in an epoch, evenly spaced; the last is at its end.</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>Évaluations par époque, à intervalles égaux&#x202f;; la dernière est à la fin.</translation>
    </message>
    <message>
        <source>Answered and judged at every evaluation by a layer of its own, which is not made from them; of the calibration data at most a quarter. 0 turns it off.</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>Le modèle y répond à chaque évaluation, et une couche à part, qui n’en est pas faite, juge ses réponses&#x202f;; au plus un quart des données de calibration. 0 désactive.</translation>
    </message>
    <message>
        <source>Judges as many documents of every test set as well. Who chooses by these curves has no test set left.</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>Juge aussi autant de documents de chaque jeu de test. Qui choisit d’après ces courbes n’a plus de jeu de test.</translation>
    </message>
    <message>
        <source>Layers over the calibration data at every evaluation, each with halves and weights of its own. The first gives the loss that chooses the checkpoint; lowest and highest loss of all show how much of a difference is the draw&apos;s.</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>Couches sur les données de calibration à chaque évaluation, chacune avec ses propres moitiés et poids. La première donne la perte qui choisit le point de contrôle&#x202f;; la plus petite et la plus grande perte de toutes montrent quelle part d’une différence tient au tirage.</translation>
    </message>
    <message>
        <source>Documents decoded or embedded together.</source>
        <extracomment>evaluation.batch_documents</extracomment>
        <translation>Documents décodés ou encodés ensemble.</translation>
    </message>
    <message>
        <source>Independent final layers; the first is the published procedure, the others show the spread.</source>
        <extracomment>final.layers</extracomment>
        <translation>Couches finales indépendantes&#x202f;; la première est la procédure publiée, les autres montrent la dispersion.</translation>
    </message>
    <message>
        <source>Epochs of the final layers; 0 takes sdm_layer.epochs.</source>
        <extracomment>final.layer_epochs</extracomment>
        <translation>Époques des couches finales&#x202f;; 0 prend sdm_layer.epochs.</translation>
    </message>
    <message>
        <source>Newest checkpoints kept beside the best one.</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>Derniers points de contrôle gardés à côté du meilleur.</translation>
    </message>
    <message>
        <source>full: a stopped run goes on from the newest one, which alone has the optimiser&apos;s state. weights: the whole model, an adapter merged into it. adapter: the adapter alone. none: only the best one, once training has ended. From the last three a run that is stopped while it trains begins again.</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>full&#xa0;: une exécution arrêtée reprend au dernier, qui seul a l’état de l’optimiseur. weights&#xa0;: le modèle entier, adaptateur fusionné. adapter&#xa0;: l’adaptateur seul. none&#xa0;: seulement le meilleur, une fois l’entraînement terminé. Avec ces trois derniers, une exécution arrêtée pendant l’entraînement recommence du début.</translation>
    </message>
</context>
<context>
    <name>SettingLabel</name>
    <message>
        <source>Name</source>
        <extracomment>name</extracomment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>preset</extracomment>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>seed</extracomment>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>task.kind</extracomment>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Training data</source>
        <extracomment>task.train</extracomment>
        <translation>Données d’entraînement</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <extracomment>task.calibration</extracomment>
        <translation>Données de calibration</translation>
    </message>
    <message>
        <source>Test sets</source>
        <extracomment>task.tests</extracomment>
        <translation>Jeux de test</translation>
    </message>
    <message>
        <source>Monitoring data</source>
        <extracomment>task.monitor</extracomment>
        <translation>Données de suivi</translation>
    </message>
    <message>
        <source>Model folder</source>
        <extracomment>model.path</extracomment>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>model.device</extracomment>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Number format</source>
        <extracomment>model.dtype</extracomment>
        <translation>Format des nombres</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>model.threads</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Longest document</source>
        <extracomment>model.max_length</extracomment>
        <translation>Document le plus long</translation>
    </message>
    <message>
        <source>Chat template</source>
        <extracomment>model.chat_template</extracomment>
        <translation>Gabarit de conversation</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>adapter.kind</extracomment>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>adapter.rank</extracomment>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Projections</source>
        <extracomment>adapter.targets</extracomment>
        <translation>Projections</translation>
    </message>
    <message>
        <source>Model held as</source>
        <extracomment>adapter.base</extracomment>
        <translation>Format du modèle en mémoire</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>loss.kind</extracomment>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Fixed base</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>Base fixe</translation>
    </message>
    <message>
        <source>Preference strength</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>Force de la préférence</translation>
    </message>
    <message>
        <source>Compare with the untuned model</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>Comparer au modèle non ajusté</translation>
    </message>
    <message>
        <source>Share of positives</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>Part des positifs</translation>
    </message>
    <message>
        <source>Generation probability</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>Probabilité de génération</translation>
    </message>
    <message>
        <source>Use of generated negatives</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>Usage des négatifs générés</translation>
    </message>
    <message>
        <source>Forget each epoch</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>Oublier à chaque époque</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Exemplar size</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>Taille de l’exemplaire</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>Exactitude visée</translation>
    </message>
    <message>
        <source>Most neighbours</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>Nombre maximal de voisins</translation>
    </message>
    <message>
        <source>Mean-centre features</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>Centrer les caractéristiques</translation>
    </message>
    <message>
        <source>Iterations</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Feature ends at</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>Fin de la caractéristique</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>Betas</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Bêtas</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>Écrêtage du gradient</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>Tokens à la fois</translation>
    </message>
    <message>
        <source>Moments held as</source>
        <extracomment>optimiser.states</extracomment>
        <translation>Format des moments</translation>
    </message>
    <message>
        <source>Master weights</source>
        <extracomment>optimiser.master</extracomment>
        <translation>Poids maîtres</translation>
    </message>
    <message>
        <source>Evaluations per epoch</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>Évaluations par époque</translation>
    </message>
    <message>
        <source>Documents watched live</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>Documents suivis en direct</translation>
    </message>
    <message>
        <source>Watch test sets</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>Suivre les jeux de test</translation>
    </message>
    <message>
        <source>Draws of the evaluation&apos;s layer</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>Tirages de la couche d’évaluation</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>final.layers</extracomment>
        <translation>Couches finales</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>Points de contrôle gardés</translation>
    </message>
    <message>
        <source>Checkpoints hold</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>Contenu des points de contrôle</translation>
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
        <translation>époques</translation>
    </message>
    <message>
        <source>documents</source>
        <extracomment>stands behind a number: sdm_layer.batch_size</extracomment>
        <translation>documents</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Now: %1</source>
        <translation>Actuellement : %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Only by it, %1</source>
        <translation>Uniquement par ce critère, %1</translation>
    </message>
    <message>
        <source>Where it stands, %1</source>
        <translation>À cette place, %1</translation>
    </message>
    <message>
        <source>Then by it, %1</source>
        <translation>Ensuite par ce critère, %1</translation>
    </message>
    <message>
        <source>No longer by it</source>
        <translation>Ne plus trier par ce critère</translation>
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
        <translation>similarité</translation>
    </message>
    <message>
        <source>How many of the nearest training documents, in order of distance, agree with this answer: they have the predicted class as label and were predicted so themselves. Counting stops at the first that does not. 0 means that not even the nearest one agrees. (SDM paper)</source>
        <extracomment>q</extracomment>
        <translation>Combien des documents d’entraînement les plus proches, par ordre de distance, concordent avec cette réponse&#xa0;: ils ont la classe prédite pour étiquette et ont eux-mêmes été prédits ainsi. Le compte s’arrête au premier qui ne concorde pas. 0 signifie que pas même le plus proche ne concorde. (article SDM)</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>a term of the method</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>distance</source>
        <extracomment>d</extracomment>
        <translation>distance</translation>
    </message>
    <message>
        <source>How near the nearest training document is, as a rank between 0 and 1 among the distances of the calibration documents. 1 is as near as can be, 0 is farther than all of them. (SDM paper)</source>
        <extracomment>d</extracomment>
        <translation>À quel point le document d’entraînement le plus proche est près, sous forme de rang entre 0 et 1 parmi les distances des documents de calibration. 1&#xa0;: aussi près que possible&#x202f;; 0&#xa0;: plus loin que tous. (article SDM)</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>a term of the method</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>s</extracomment>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>The output of the SDM layer for the predicted class: a softmax whose base is 2 + q and whose exponent is d times the logit. It is sharp where the training data supports the answer and flat where it does not. (SDM paper)</source>
        <extracomment>s</extracomment>
        <translation>La sortie de la couche SDM pour la classe prédite&#xa0;: un softmax de base 2 + q dont l’exposant est d fois le logit. Elle est nette là où les données d’entraînement soutiennent la réponse et plate ailleurs. (article SDM)</translation>
    </message>
    <message>
        <source>q&apos;</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;</translation>
    </message>
    <message>
        <source>rescaled similarity</source>
        <extracomment>q&apos;</extracomment>
        <translation>similarité rééchelonnée</translation>
    </message>
    <message>
        <source>q and s in one number: the smaller of q and (2 + q) to the power s. Many neighbours count only as far as the output is sure as well. (SDM paper)</source>
        <extracomment>q&apos;</extracomment>
        <translation>q et s en un seul nombre&#xa0;: le plus petit de q et de (2 + q) à la puissance s. Beaucoup de voisins ne comptent que pour autant que la sortie est sûre elle aussi. (article SDM)</translation>
    </message>
    <message>
        <source>q&apos;min</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;min</translation>
    </message>
    <message>
        <source>threshold of q&apos;</source>
        <extracomment>q&apos;min</extracomment>
        <translation>seuil de q&apos;</translation>
    </message>
    <message>
        <source>The smallest q&apos; of the region, found on the calibration half. Infinite where no region reaches α: then every answer is rejected. (SDM paper)</source>
        <extracomment>q&apos;min</extracomment>
        <translation>Le plus petit q&apos; de la région, trouvé sur la moitié de calibration. Infini quand aucune région n’atteint α&#xa0;: toute réponse est alors rejetée. (article SDM)</translation>
    </message>
    <message>
        <source>ψ</source>
        <extracomment>a term of the method</extracomment>
        <translation>ψ</translation>
    </message>
    <message>
        <source>class threshold</source>
        <extracomment>ψ</extracomment>
        <translation>seuil de classe</translation>
    </message>
    <message>
        <source>What s must reach for a class to be taken, one threshold for each class, found on the calibration half together with q&apos;min. (SDM paper)</source>
        <extracomment>ψ</extracomment>
        <translation>Ce que s doit atteindre pour qu’une classe soit retenue, un seuil par classe, trouvé sur la moitié de calibration en même temps que q&apos;min. (article SDM)</translation>
    </message>
    <message>
        <source>HR</source>
        <extracomment>a term of the method</extracomment>
        <translation>HR</translation>
    </message>
    <message>
        <source>high reliability region</source>
        <extracomment>HR</extracomment>
        <translation>région de haute fiabilité</translation>
    </message>
    <message>
        <source>The answers that can be relied on: q&apos; is at least q&apos;min, exactly one class reaches its ψ, and it is the predicted one. The share of answers in it is worth something only together with the accuracy there. (SDM paper)</source>
        <extracomment>HR</extracomment>
        <translation>Les réponses auxquelles on peut se fier&#xa0;: q&apos; vaut au moins q&apos;min, exactement une classe atteint son ψ, et c’est la classe prédite. La part des réponses qui s’y trouvent ne vaut quelque chose qu’avec l’exactitude qu’elles y ont. (article SDM)</translation>
    </message>
    <message>
        <source>α</source>
        <extracomment>a term of the method</extracomment>
        <translation>α</translation>
    </message>
    <message>
        <source>wanted accuracy</source>
        <extracomment>α</extracomment>
        <translation>exactitude voulue</translation>
    </message>
    <message>
        <source>What the accuracy in the region is to be at least; 0.95 unless a run says otherwise. A share whose accuracy is below α is a failure, however large. (SDM paper)</source>
        <extracomment>α</extracomment>
        <translation>Ce que l’exactitude dans la région doit valoir au moins&#x202f;; 0,95 sauf si une exécution en décide autrement. Une part dont l’exactitude est sous α est un échec, si grande soit-elle. (article SDM)</translation>
    </message>
    <message>
        <source>Bound</source>
        <extracomment>a term of the method</extracomment>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>lower and plain estimate</source>
        <extracomment>Bound</extracomment>
        <translation>estimations basse et simple</translation>
    </message>
    <message>
        <source>d comes from a finite calibration set. The plain estimate takes it as it is, the lower one takes the lower end of a band around it (Dvoretzky, Kiefer, Wolfowitz). B switches between them everywhere. The lower one is the cautious count. (SDM paper)</source>
        <extracomment>Bound</extracomment>
        <translation>d vient d’un jeu de calibration fini. L’estimation simple le prend tel quel, la basse prend la limite inférieure d’une bande autour de lui (Dvoretzky, Kiefer, Wolfowitz). B passe de l’une à l’autre partout. La basse est le compte prudent. (article SDM)</translation>
    </message>
    <message>
        <source>OOD</source>
        <extracomment>a term of the method</extracomment>
        <translation>OOD</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <extracomment>OOD</extracomment>
        <translation>hors distribution</translation>
    </message>
    <message>
        <source>q is 0: no near training document agrees. The layer says nothing of such an answer, and that is right on data of another kind. (SDM paper)</source>
        <extracomment>OOD</extracomment>
        <translation>q vaut 0&#xa0;: aucun document d’entraînement proche ne concorde. La couche ne dit rien d’une telle réponse, et c’est ce qu’il faut sur des données d’un autre genre. (article SDM)</translation>
    </message>
    <message>
        <source>CM</source>
        <extracomment>a term of the method</extracomment>
        <translation>CM</translation>
    </message>
    <message>
        <source>contrastive masking</source>
        <extracomment>CM</extracomment>
        <translation>masquage contrastif</translation>
    </message>
    <message>
        <source>The loss of a right answer is over all of the answer, that of a wrong one only over its verdict. The model learns to say that it is wrong, not how to be wrong. (SDM LM paper)</source>
        <extracomment>CM</extracomment>
        <translation>La perte d’une réponse juste porte sur toute la réponse, celle d’une réponse fausse seulement sur son verdict. Le modèle apprend à dire qu’elle est fausse, pas comment se tromper. (article SDM LM)</translation>
    </message>
    <message>
        <source>HN</source>
        <extracomment>a term of the method</extracomment>
        <translation>HN</translation>
    </message>
    <message>
        <source>hard negative</source>
        <extracomment>HN</extracomment>
        <translation>négatif difficile</translation>
    </message>
    <message>
        <source>A wrong answer that the model itself gave to a training item, used in place of the offline one. (SDM LM paper)</source>
        <extracomment>HN</extracomment>
        <translation>Une réponse fausse que le modèle a lui-même donnée à un exemple d’entraînement, employée à la place de celle hors ligne. (article SDM LM)</translation>
    </message>
    <message>
        <source>β</source>
        <extracomment>a term of the method</extracomment>
        <translation>β</translation>
    </message>
    <message>
        <source>base of the loss</source>
        <extracomment>β</extracomment>
        <translation>base de la perte</translation>
    </message>
    <message>
        <source>The base of the exponential in the loss, 2 + q: it differs by document and grows with what the training data says of it. With cross-entropy it is e for all. (SDM LM paper)</source>
        <extracomment>β</extracomment>
        <translation>La base de l’exponentielle dans la perte, 2 + q&#xa0;: elle diffère selon le document et croît avec ce que les données d’entraînement en disent. Avec l’entropie croisée, elle vaut e pour tous. (article SDM LM)</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>a term of the method</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <extracomment>n</extracomment>
        <translation>taille d’échantillon effective</translation>
    </message>
    <message>
        <source>How many calibration documents of a class have a smaller q&apos;. Few mean that the estimate stands on little. (SDM paper)</source>
        <extracomment>n</extracomment>
        <translation>Combien de documents de calibration d’une classe ont un q&apos; plus petit. S’ils sont peu nombreux, l’estimation repose sur peu de chose. (article SDM)</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Highest</source>
        <translation>Maximale</translation>
    </message>
    <message>
        <source>Inside the high-reliability region, by the lower estimate too.</source>
        <translation>Dans la région de haute fiabilité, aussi selon l’estimation basse.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Inside the region by the plain estimate, outside by the lower one.</source>
        <translation>Dans la région selon l’estimation simple, dehors selon la basse.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Outside the region, with some support in the training data.</source>
        <translation>Hors de la région, avec un certain soutien dans les données d’entraînement.</translation>
    </message>
    <message>
        <source>Near chance</source>
        <translation>Proche du hasard</translation>
    </message>
    <message>
        <source>Outside the region; the output is below 0.6.</source>
        <translation>Hors de la région&#x202f;; la sortie est sous 0,6.</translation>
    </message>
    <message>
        <source>Lowest (OOD)</source>
        <translation>Minimale (OOD)</translation>
    </message>
    <message>
        <source>Out of distribution: no near training example agrees.</source>
        <translation>Hors distribution&#xa0;: aucun exemple d’entraînement proche ne concorde.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Non jugée</translation>
    </message>
    <message>
        <source>No verdict: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>Aucun verdict&#xa0;: la réponse est trop longue pour la limite du modèle, et on ne la coupe pas pour la faire tenir.</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admise</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>hors distribution</translation>
    </message>
    <message>
        <source>too little similarity</source>
        <translation>trop peu de similarité</translation>
    </message>
    <message>
        <source>no class passes</source>
        <translation>aucune classe ne passe</translation>
    </message>
    <message>
        <source>several classes pass</source>
        <translation>plusieurs classes passent</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>une autre classe passe</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>trop longue pour être jugée</translation>
    </message>
    <message>
        <source>≥ α</source>
        <translation>≥ α</translation>
    </message>
    <message>
        <source>straddles α</source>
        <translation>à cheval sur α</translation>
    </message>
    <message>
        <source>below α</source>
        <translation>sous α</translation>
    </message>
    <message>
        <source>n &lt; 30: too few</source>
        <translation>n &lt; 30&#xa0;: trop peu</translation>
    </message>
    <message>
        <source>R: none admitted</source>
        <translation>R&#xa0;: aucune admise</translation>
    </message>
</context>
<context>
    <name>VerdictDerivation</name>
    <message>
        <source>0: already the nearest training answer is labelled or predicted otherwise than &quot;%1&quot;</source>
        <translation>0&#xa0;: la réponse d’entraînement la plus proche est déjà étiquetée ou prédite autrement que «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>1: the nearest training answer is labelled and predicted &quot;%1&quot;, the next is not</source>
        <translation>1&#xa0;: la réponse d’entraînement la plus proche est étiquetée et prédite «&#xa0;%1&#xa0;», la suivante ne l’est pas</translation>
    </message>
    <message>
        <source>%1: that many nearest training answers in a row are labelled and predicted &quot;%2&quot;, the next is not</source>
        <translation>%1&#xa0;: c’est le nombre de réponses d’entraînement les plus proches, à la suite, étiquetées et prédites «&#xa0;%2&#xa0;»&#x202f;; la suivante ne l’est pas</translation>
    </message>
    <message>
        <source>%1: the share of calibration answers that lie as far from the training data or farther, in the class that has the fewest</source>
        <translation>%1&#xa0;: la part des réponses de calibration aussi loin des données d’entraînement ou plus loin, dans la classe qui en a le moins</translation>
    </message>
    <message>
        <source> (distance %1)</source>
        <translation> (distance %1)</translation>
    </message>
    <message>
        <source>; less the band of %1 effective samples: %2</source>
        <translation>; moins la bande pour %1 échantillons effectifs&#xa0;: %2</translation>
    </message>
    <message>
        <source>softmax to the base 2 + q = %1 of d·z, z = (%2): %3 for &quot;%4&quot;</source>
        <translation>softmax de base 2 + q = %1 de d·z, z = (%2)&#xa0;: %3 pour «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</source>
        <translation>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>✕ the layer found no region at α = %1</source>
        <translation>✕ la couche n’a trouvé aucune région à α = %1</translation>
    </message>
    <message>
        <source>q′min %1</source>
        <translation>q′min %1</translation>
    </message>
    <message>
        <source>ψ of &quot;%1&quot; %2</source>
        <translation>ψ de «&#xa0;%1&#xa0;» %2</translation>
    </message>
    <message>
        <source>d could fall to %1 (is %2)</source>
        <translation>d pourrait baisser jusqu’à %1 (vaut %2)</translation>
    </message>
    <message>
        <source>d of at least %1 (is %2)</source>
        <translation>d au moins égal à %1 (vaut %2)</translation>
    </message>
    <message>
        <source>no d would do: with q = %1 even d = 1 stays outside</source>
        <translation>aucun d ne suffirait&#xa0;: avec q = %1, même d = 1 reste dehors</translation>
    </message>
    <message>
        <source>q could fall to %1 (is %2)</source>
        <translation>q pourrait baisser jusqu’à %1 (vaut %2)</translation>
    </message>
    <message>
        <source>q of at least %1 (is %2)</source>
        <translation>q au moins égal à %1 (vaut %2)</translation>
    </message>
    <message>
        <source>no q up to the %1 training answers would do at d = %2</source>
        <translation>aucun q jusqu’aux %1 réponses d’entraînement ne suffirait à d = %2</translation>
    </message>
    <message>
        <source>or thresholds of %1</source>
        <translation>ou des seuils de %1</translation>
    </message>
</context>
<context>
    <name>VerdictPath</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Neighbours agree</source>
        <translation>Voisins concordants</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>dampens s</source>
        <translation>amortit s</translation>
    </message>
    <message>
        <source>Output, %1</source>
        <translation>Sortie, %1</translation>
    </message>
    <message>
        <source>enters q′</source>
        <translation>entre dans q′</translation>
    </message>
    <message>
        <source>Enough support</source>
        <translation>Assez de soutien</translation>
    </message>
    <message>
        <source>no region found</source>
        <translation>aucune région trouvée</translation>
    </message>
    <message>
        <source>Sure enough</source>
        <translation>Assez sûre</translation>
    </message>
    <message>
        <source>the layer calls it %1, it is %2</source>
        <translation>la couche la dit %1, elle est %2</translation>
    </message>
    <message>
        <source>Admitted and wrong: one of %1 of %2 admitted answers; %3.</source>
        <translation>Admise et fausse&#xa0;: c’est le cas de %1 des %2 réponses admises&#x202f;; %3.</translation>
    </message>
    <message>
        <source>Admitted and wrong: %1.</source>
        <translation>Admise et fausse&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Admitted: called %1 at α = %2; there is no label to hold it against.</source>
        <translation>Admise&#xa0;: dite %1 à α = %2&#x202f;; il n’y a pas d’étiquette à laquelle la confronter.</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says: one of %2 of %3 admitted answers.</source>
        <translation>Admise, et elle est %1 comme le dit la couche&#xa0;: c’est le cas de %2 des %3 réponses admises.</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says.</source>
        <translation>Admise, et elle est %1 comme le dit la couche.</translation>
    </message>
    <message>
        <source>Not admitted: several classes reach their threshold.</source>
        <translation>Non admise&#xa0;: plusieurs classes atteignent leur seuil.</translation>
    </message>
    <message>
        <source>Not admitted: another class than the predicted one reaches its threshold.</source>
        <translation>Non admise&#xa0;: une autre classe que la classe prédite atteint son seuil.</translation>
    </message>
    <message>
        <source>Not admitted: the layer found no region at this α, so nothing can be.</source>
        <translation>Non admise&#xa0;: la couche n’a trouvé aucune région à cet α, donc rien ne peut l’être.</translation>
    </message>
    <message>
        <source>Not admitted: it stops at &quot;%1&quot;, %2 where %3 is needed.</source>
        <translation>Non admise&#xa0;: elle s’arrête à «&#xa0;%1&#xa0;», %2 là où il faut %3.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausse</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>Not judged: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>Non jugée&#xa0;: la réponse est trop longue pour la limite du modèle, et on ne la coupe pas pour la faire tenir.</translation>
    </message>
    <message>
        <source>admitted and wrong</source>
        <translation>admise et fausse</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admise</translation>
    </message>
    <message>
        <source>nothing near agrees</source>
        <translation>rien de proche ne concorde</translation>
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
        <translation>plusieurs classes passent</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>une autre classe passe</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>trop longue pour être jugée</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message numerus="yes">
        <source>1 word moved</source>
        <translation>
            <numerusform>1 mot déplacé</numerusform>
            <numerusform>1 mot déplacé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words moved</source>
        <translation>
            <numerusform>%n mot déplacé</numerusform>
            <numerusform>%n mots déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word missing</source>
        <translation>
            <numerusform>1 mot manquant</numerusform>
            <numerusform>1 mot manquant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words missing</source>
        <translation>
            <numerusform>%n mot manquant</numerusform>
            <numerusform>%n mots manquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word added</source>
        <translation>
            <numerusform>1 mot ajouté</numerusform>
            <numerusform>1 mot ajouté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>%n mot ajouté</numerusform>
            <numerusform>%n mots ajoutés</numerusform>
        </translation>
    </message>
    <message>
        <source>same words, same order</source>
        <translation>mêmes mots, même ordre</translation>
    </message>
</context>
<context>
    <name>sdm::app::DesktopNotes</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 a échoué</translation>
    </message>
    <message>
        <source>%1 has lost its process</source>
        <translation>%1 a perdu son processus</translation>
    </message>
    <message>
        <source>It can be resumed from its last checkpoint.</source>
        <translation>Elle peut être reprise à son dernier point de contrôle.</translation>
    </message>
</context>
<context>
    <name>sdm::app::DockArea</name>
    <message>
        <source>%1: show or hide (%2)</source>
        <translation>%1&#xa0;: afficher ou masquer (%2)</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Volets</translation>
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
        <translation>Le diagnostic est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log. Look through it before you send it to anybody.</source>
        <translation>Versions, projet, exécution et fin de son journal. À relire avant de l’envoyer à quiconque.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Volets</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue (Language)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>SDM Workbench</source>
        <translation>SDM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Similarity-Distance-Magnitude fine-tuning of language models: see what a model knows it knows.&lt;/p&gt;&lt;p&gt;Free software under the GNU GPL, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Ajustement fin de modèles de langage par similarité, distance et magnitude (SDM)&#xa0;: voir ce qu’un modèle sait qu’il sait.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence GNU GPL, version 3 ou ultérieure.&lt;/p&gt;</translation>
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
        <translation>Pages</translation>
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
        <translation>Aucune exécution n’est choisie.</translation>
    </message>
</context>
<context>
    <name>sdm::app::RunIntake</name>
    <message>
        <source>%1 is being read.</source>
        <translation>Lecture de %1 en cours.</translation>
    </message>
    <message>
        <source>Every file in it is checked.</source>
        <translation>Chaque fichier qu’il contient est vérifié.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>Importation de %1</translation>
    </message>
    <message>
        <source>%1 cannot be brought in.</source>
        <translation>%1 ne peut pas être importé.</translation>
    </message>
    <message>
        <source>%1 was brought in.</source>
        <translation>%1 a été importée.</translation>
    </message>
    <message>
        <source>%1 runs were brought in.</source>
        <translation>%1 exécutions ont été importées.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
    <message>
        <source>The bundle could not be saved.</source>
        <translation>Le paquet n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>The bundle was saved.</source>
        <translation>Le paquet a été enregistré.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>Montrer dans les fichiers</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>Ouvrir un paquet</translation>
    </message>
    <message>
        <source>Bundles of runs (*.sdmrun)</source>
        <translation>Paquets d’exécutions (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bring in runs</source>
        <translation>Importer des exécutions</translation>
    </message>
    <message>
        <source>Runs (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;All files (*)</source>
        <translation>Exécutions (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>There is no run to save.</source>
        <translation>Il n’y a aucune exécution à enregistrer.</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>En choisir une sur la page «&#xa0;Exécutions&#xa0;».</translation>
    </message>
    <message>
        <source>Bundle without checkpoints (*.sdmrun)</source>
        <translation>Paquet sans points de contrôle (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bundle with checkpoints (*.sdmrun)</source>
        <translation>Paquet avec points de contrôle (*.sdmrun)</translation>
    </message>
    <message>
        <source>Save as a bundle</source>
        <translation>Enregistrer comme paquet</translation>
    </message>
</context>
<context>
    <name>sdm::app::SettingsDialog</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>Types de réglages</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Rechercher des commandes et des touches</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Touches habituelles</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Press the key, then Assign</source>
        <translation>Appuyer sur la touche, puis Attribuer</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Touche habituelle</translation>
    </message>
    <message>
        <source>Give the command its usual keys back</source>
        <translation>Rendre à la commande ses touches habituelles</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Toutes les touches habituelles</translation>
    </message>
    <message>
        <source>Every command has its usual keys.</source>
        <translation>Toutes les commandes ont leurs touches habituelles.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Taille du texte en pour cent</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>Rien ne glisse ni ne s’estompe</translation>
    </message>
    <message>
        <source>Reduced motion: nothing slides or fades</source>
        <translation>Animations réduites&#xa0;: rien ne glisse ni ne s’estompe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue (Language)</translation>
    </message>
    <message>
        <source>Holds when the window is opened again</source>
        <translation>Prend effet à la prochaine ouverture de la fenêtre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>“%1” has this key. Give it another one first.</source>
        <translation>«&#xa0;%1&#xa0;» a cette touche. Lui en donner d’abord une autre.</translation>
    </message>
</context>
<context>
    <name>sdm::app::StatusLine</name>
    <message>
        <source>No run selected</source>
        <translation>Aucune exécution sélectionnée</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>HR %1, %2: %3</source>
        <translation>HR %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>événement %1</translation>
    </message>
</context>
<context>
    <name>sdm::app::TopBar</name>
    <message>
        <source>New run</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the selected run</source>
        <translation>Arrêter l’exécution sélectionnée</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>Lower estimate</source>
        <translation>Estimation basse</translation>
    </message>
    <message>
        <source>In the region by the lower end of the estimate: the cautious count (B)</source>
        <translation>Dans la région selon la limite basse de l’estimation&#xa0;: le compte prudent (B)</translation>
    </message>
    <message>
        <source>Plain estimate</source>
        <translation>Estimation simple</translation>
    </message>
    <message>
        <source>In the region by the published estimate (B)</source>
        <translation>Dans la région selon l’estimation publiée (B)</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>Perd les pas faits depuis le dernier point de contrôle</translation>
    </message>
    <message>
        <source>Loses what came after checkpoint-%1 (now at step %2)</source>
        <translation>Perd ce qui suit checkpoint-%1 (à présent au pas %2)</translation>
    </message>
    <message>
        <source>Loses everything: there is no checkpoint yet</source>
        <translation>Perd tout&#xa0;: il n’y a pas encore de point de contrôle</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Arrêter maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>The accuracy a region must hold on its calibration data: part of the run&apos;s configuration</source>
        <translation>L’exactitude qu’une région doit tenir sur ses données de calibration&#xa0;: fait partie de la configuration de l’exécution</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>modèle du pas %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>Model of step %1</source>
        <translation>Modèle du pas %1</translation>
    </message>
    <message>
        <source> · final layer %1</source>
        <translation> · couche finale %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (décalé)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>A bundle of runs is only looked at. To change anything, bring its runs into a project: File, Bring in runs.</source>
        <translation>Un paquet d’exécutions ne peut qu’être consulté. Pour modifier quoi que ce soit, importer ses exécutions dans un projet&#xa0;: Fichier, Importer des exécutions.</translation>
    </message>
    <message>
        <source>Steps %1 to %2</source>
        <translation>Pas %1 à %2</translation>
    </message>
    <message>
        <source>%1: show all steps again</source>
        <translation>%1&#xa0;: montrer à nouveau tous les pas</translation>
    </message>
    <message>
        <source>Alerts, log and hard negatives are those of these steps, and the answers of an evaluation in them (evaluations: %1).
Click, or Esc in a plot, shows all steps again.</source>
        <translation>Alertes, journal et négatifs difficiles sont ceux de ces pas, et les réponses celles d’une évaluation qui s’y trouve (évaluations&#xa0;: %1).
Un clic, ou Échap dans un graphique, montre à nouveau tous les pas.</translation>
    </message>
</context>
<context>
    <name>sdm::app::WindowActions</name>
    <message>
        <source>New run…</source>
        <translation>Nouvelle exécution…</translation>
    </message>
    <message>
        <source>Configure and start a run</source>
        <translation>Configurer et démarrer une exécution</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message>
        <source>A real run of a small model: a minute or two on two cores</source>
        <translation>Une vraie exécution d’un petit modèle&#xa0;: une minute ou deux sur deux cœurs</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open another project folder</source>
        <translation>Ouvrir un autre dossier de projet</translation>
    </message>
    <message>
        <source>Show project folder</source>
        <translation>Montrer le dossier du projet</translation>
    </message>
    <message>
        <source>Open the project&apos;s folder in the file manager</source>
        <translation>Ouvrir le dossier du projet dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>Écrire un rapport…</translation>
    </message>
    <message>
        <source>One HTML page of the selected run, or of the runs that are compared: tables, what may be said, figures</source>
        <translation>Une page HTML sur l’exécution sélectionnée, ou sur les exécutions comparées&#xa0;: tableaux, ce qu’on peut en dire, figures</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close the window; runs go on</source>
        <translation>Fermer la fenêtre&#x202f;; les exécutions continuent</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Continue the selected run from its last checkpoint</source>
        <translation>Poursuivre l’exécution sélectionnée depuis son dernier point de contrôle</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Arrêter après le prochain point de contrôle</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien n’est perdu</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>Perd les pas faits depuis le dernier point de contrôle</translation>
    </message>
    <message>
        <source>Rename run…</source>
        <translation>Renommer l’exécution…</translation>
    </message>
    <message>
        <source>Give the selected run another name</source>
        <translation>Donner un autre nom à l’exécution sélectionnée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the last edit, also one made elsewhere</source>
        <translation>Annuler la dernière modification, même faite ailleurs</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>La faire à nouveau</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>Rechercher dans la vue</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>Rechercher dans la page</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Go to the page&apos;s filter line</source>
        <translation>Aller à la ligne de filtre de la page</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Previous selection</source>
        <translation>Sélection précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next selection</source>
        <translation>Sélection suivante</translation>
    </message>
    <message>
        <source>Lower or plain estimate</source>
        <translation>Estimation basse ou simple</translation>
    </message>
    <message>
        <source>Which estimate decides what is in the region</source>
        <translation>Quelle estimation décide de ce qui est dans la région</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Basculer entre clair et sombre</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Apparence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texte normal</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next dock</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>The keyboard goes from the page to the docks, one after the other</source>
        <translation>Le clavier passe de la page aux volets, l’un après l’autre</translation>
    </message>
    <message>
        <source>Previous dock</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Docks back to where they were at first</source>
        <translation>Remet les volets à leur place de départ</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Palette de commandes…</translation>
    </message>
    <message>
        <source>Find and run any command, run, page or setting</source>
        <translation>Trouver et lancer toute commande, exécution, page ou réglage</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Keys, appearance and text size</source>
        <translation>Touches, apparence et taille du texte</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>What the manual says of where the keyboard is</source>
        <translation>Ce que dit le manuel de l’endroit où se trouve le clavier</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log, to paste into a report</source>
        <translation>Versions, projet, exécution et fin de son journal, à coller dans un signalement</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Toutes les touches sur une feuille</translation>
    </message>
    <message>
        <source>About SDM Workbench</source>
        <translation>À propos de SDM Workbench</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>Ouvrir un paquet…</translation>
    </message>
    <message>
        <source>Look at runs that came as one file, without changing anything</source>
        <translation>Consulter des exécutions reçues dans un seul fichier, sans rien modifier</translation>
    </message>
    <message>
        <source>Bring in runs…</source>
        <translation>Importer des exécutions…</translation>
    </message>
    <message>
        <source>Into this project: a bundle&apos;s runs, or what the Hugging Face Trainer, TensorBoard or an export wrote</source>
        <translation>Dans ce projet&#xa0;: les exécutions d’un paquet, ou ce qu’ont écrit le Trainer de Hugging Face, TensorBoard ou une exportation</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>Enregistrer comme paquet…</translation>
    </message>
    <message>
        <source>The selected run, or the runs that are compared, as one file</source>
        <translation>L’exécution sélectionnée, ou celles que l’on compare, dans un seul fichier</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>Relancer à l’identique</translation>
    </message>
    <message>
        <source>The selected run&apos;s settings, seed and data once more; Compare then shows what came out equal</source>
        <translation>Les réglages, la graine et les données de l’exécution sélectionnée, encore une fois&#x202f;; «&#xa0;Comparer&#xa0;» montre ensuite ce qui est identique</translation>
    </message>
</context>
<context>
    <name>sdm::app::Workbench</name>
    <message>
        <source>This project cannot be read.</source>
        <translation>Ce projet ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Ouvrir un autre projet…</translation>
    </message>
    <message>
        <source>sdm-runner %1</source>
        <translation>sdm-runner %1</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>Le rapport est écrit.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Le rapport n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <translation>Il n’y a aucune exécution sur laquelle faire un rapport.</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>En choisir une sur la page «&#xa0;Exécutions&#xa0;».</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Écrire un rapport</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>Page web (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Another program has the store.</source>
        <translation>Un autre programme occupe la base.</translation>
    </message>
    <message>
        <source>What you changed is written as soon as it is free.</source>
        <translation>Ce qui a été modifié sera écrit dès qu’elle sera libre.</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Some of its runs are no longer in the store.</source>
        <translation>Certaines de ses exécutions ne sont plus dans la base.</translation>
    </message>
    <message>
        <source>A run is in the trash.</source>
        <translation>Une exécution est à la corbeille.</translation>
    </message>
    <message>
        <source>%1 runs are in the trash.</source>
        <translation>%1 exécutions sont à la corbeille.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The window speaks %1 when it is opened again.</source>
        <translation>À sa prochaine ouverture, la fenêtre sera dans cette langue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Runs go on meanwhile.</source>
        <translation>Pendant ce temps, les exécutions continuent.</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>La rouvrir maintenant</translation>
    </message>
    <message>
        <source>There is no home folder to keep a project in.</source>
        <translation>Il n’y a pas de dossier personnel où mettre un projet.</translation>
    </message>
    <message>
        <source>Open a project folder, or set SDM_PROJECT.</source>
        <translation>Ouvrir un dossier de projet, ou définir SDM_PROJECT.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>This project has no run %1.</source>
        <translation>Ce projet n’a pas d’exécution %1.</translation>
    </message>
    <message>
        <source>The Runs page lists those it has.</source>
        <translation>La page «&#xa0;Exécutions&#xa0;» liste celles qu’il contient.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>The demo is starting.</source>
        <translation>La démo démarre.</translation>
    </message>
    <message>
        <source>It goes on if this window is closed.</source>
        <translation>Elle continue si cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>The configuration of %1 cannot be read.</source>
        <translation>La configuration de %1 ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The run could not be started.</source>
        <translation>L’exécution n’a pas pu être démarrée.</translation>
    </message>
    <message>
        <source>A run waits in the queue.</source>
        <translation>Une exécution attend dans la file.</translation>
    </message>
    <message>
        <source>%1 runs wait in the queue.</source>
        <translation>%1 exécutions attendent dans la file.</translation>
    </message>
    <message>
        <source>They begin one after the other.</source>
        <translation>Elles commencent l’une après l’autre.</translation>
    </message>
    <message>
        <source>Nothing begins before the queue is started.</source>
        <translation>Rien ne commence avant que la file d’attente soit démarrée.</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Démarrer la file d’attente</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Le moteur n’a pas pu être démarré.</translation>
    </message>
    <message>
        <source>The engine died during “%1” (signal %2).</source>
        <translation>Le moteur a été tué pendant «&#xa0;%1&#xa0;» (signal %2).</translation>
    </message>
    <message>
        <source>Not every run of the queue could begin.</source>
        <translation>Certaines exécutions de la file n’ont pas pu commencer.</translation>
    </message>
    <message>
        <source>The run could not be stopped.</source>
        <translation>L’exécution n’a pas pu être arrêtée.</translation>
    </message>
    <message>
        <source>The run did not finish after it was resumed.</source>
        <translation>L’exécution ne s’est pas terminée après sa reprise.</translation>
    </message>
    <message>
        <source>The run did not finish.</source>
        <translation>L’exécution ne s’est pas terminée.</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>Reprendre au pas %1</translation>
    </message>
    <message>
        <source>%1 has finished.</source>
        <translation>%1 est terminée.</translation>
    </message>
    <message>
        <source>%1 has stopped.</source>
        <translation>%1 est arrêtée.</translation>
    </message>
    <message>
        <source>Everything up to its last checkpoint is kept.</source>
        <translation>Tout est gardé jusqu’à son dernier point de contrôle.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1 a échoué.</translation>
    </message>
    <message>
        <source>The engine of %1 is gone.</source>
        <translation>Le moteur de %1 a disparu.</translation>
    </message>
    <message>
        <source>What came after step %1 is lost; it goes on from there.</source>
        <translation>Ce qui suit le pas %1 est perdu&#x202f;; elle continue de là.</translation>
    </message>
    <message>
        <source>It had no checkpoint yet and starts over when resumed.</source>
        <translation>Elle n’avait pas encore de point de contrôle et recommencera du début à la reprise.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>Le moteur (sdm-runner) est introuvable.</translation>
    </message>
    <message>
        <source>Build it with ./run.sh --build-only, or set SDM_RUNNER to its path.</source>
        <translation>Le compiler avec ./run.sh --build-only, ou mettre son chemin dans SDM_RUNNER.</translation>
    </message>
    <message>
        <source>Looked for it at:
%1</source>
        <translation>Cherché ici&#xa0;:
%1</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Tags, notes, names and everything else stay as they came.</source>
        <translation>Mots-clés, notes, noms et tout le reste demeurent tels que reçus.</translation>
    </message>
    <message>
        <source>Bring its runs into %1</source>
        <translation>Importer ses exécutions dans %1</translation>
    </message>
    <message>
        <source>The checkpoint of step %1 cannot be taken.</source>
        <translation>Le point de contrôle du pas %1 ne peut pas être pris.</translation>
    </message>
    <message>
        <source>Look at its answers</source>
        <translation>Voir ses réponses</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineClient</name>
    <message>
        <source>The engine closed the line.</source>
        <translation>Le moteur a fermé la connexion.</translation>
    </message>
    <message>
        <source>The line to the engine was closed.</source>
        <translation>La connexion au moteur a été fermée.</translation>
    </message>
    <message>
        <source>The engine sent a line without an end.</source>
        <translation>Le moteur a envoyé une ligne sans fin.</translation>
    </message>
    <message>
        <source>The engine speaks protocol %1, this window %2. Install both from one version.</source>
        <translation>Le moteur parle le protocole %1, cette fenêtre le %2. Installer les deux à partir d’une même version.</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineProcess</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>Le moteur (sdm-runner) est introuvable.</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) could not be started.</source>
        <translation>Le moteur (sdm-runner) n’a pas pu être démarré.</translation>
    </message>
    <message>
        <source>The engine ended by signal %1, several times in a minute.</source>
        <translation>Le moteur s’est terminé par le signal %1, plusieurs fois en une minute.</translation>
    </message>
    <message>
        <source>The engine ended with exit code %1, several times in a minute.</source>
        <translation>Le moteur s’est terminé avec le code %1, plusieurs fois en une minute.</translation>
    </message>
</context>
<context>
    <name>sdm::client::RunnerQuestion</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>Le moteur (sdm-runner) est introuvable.</translation>
    </message>
    <message>
        <source>The engine ended without an answer.</source>
        <translation>Le moteur s’est terminé sans réponse.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationModel</name>
    <message>
        <source>first layer</source>
        <translation>première couche</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>médiane de %1</translation>
    </message>
    <message>
        <source>range of %1</source>
        <translation>étendue de %1</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>article</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Final layers</source>
        <translation>Couches finales</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationsTab</name>
    <message>
        <source>Published numbers</source>
        <translation>Nombres publiés</translation>
    </message>
    <message>
        <source>Share inside, and how far the draw moves it</source>
        <translation>Part dans la région, et de combien le tirage la déplace</translation>
    </message>
    <message>
        <source>Disc: the first final layer. Ticks: every final layer.</source>
        <translation>Disque&#xa0;: la première couche finale. Traits&#xa0;: chaque couche finale.</translation>
    </message>
    <message>
        <source>Share inside by final layer</source>
        <translation>Part dans la région par couche finale</translation>
    </message>
    <message>
        <source>Ablation table</source>
        <translation>Tableau des ablations</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Beside one&apos;s own what the paper printed for the same rows: %1</source>
        <translation>À côté de ses propres résultats, ceux que l’article a publiés pour les mêmes lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remarks on the table</source>
        <translation>Remarques sur le tableau</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Lecture des exécutions…</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>Les exécutions ne peuvent pas être comparées.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertModel</name>
    <message>
        <source>The run failed: %1</source>
        <translation>L’exécution a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertRulesDialog</name>
    <message>
        <source>Tell me on the desktop while no window of the workbench is in front</source>
        <translation>Avertir sur le bureau tant qu’aucune fenêtre de Workbench n’est au premier plan</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>Règles des alertes</translation>
    </message>
    <message>
        <source>New alerts, and runs that fail or lose their process</source>
        <translation>Nouvelles alertes, et exécutions qui échouent ou perdent leur processus</translation>
    </message>
    <message>
        <source>This desktop has no place for such notes just now: none will be seen.</source>
        <translation>Ce bureau n’a pour l’instant pas de place pour de telles notifications&#xa0;: aucune ne sera visible.</translation>
    </message>
    <message>
        <source>Usual rules</source>
        <translation>Règles habituelles</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>%1: how serious</source>
        <translation>%1&#xa0;: gravité</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <translation>%1&#xa0;: limite</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertsDock</name>
    <message>
        <source>Nothing to look at. Failures and warnings of every run of this project appear here.</source>
        <translation>Rien à signaler. Les échecs et avertissements de toutes les exécutions de ce projet apparaissent ici.</translation>
    </message>
    <message>
        <source>Alerts of all runs</source>
        <translation>Alertes de toutes les exécutions</translation>
    </message>
    <message>
        <source>Enter or a click goes to the run and its log</source>
        <translation>Entrée ou un clic mène à l’exécution et à son journal</translation>
    </message>
    <message>
        <source>The alerts cannot be read.</source>
        <translation>Les alertes ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>Règles des alertes</translation>
    </message>
    <message>
        <source>What raises an alert, how serious it is, and whether the desktop tells you</source>
        <translation>Ce qui déclenche une alerte, sa gravité, et si le bureau la signale</translation>
    </message>
    <message>
        <source>Alerts: %1</source>
        <translation>Alertes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to look at in these steps.</source>
        <translation>Rien à examiner dans ces pas.</translation>
    </message>
    <message>
        <source>The rules cannot be held against the runs.</source>
        <translation>Les règles ne peuvent pas être appliquées aux exécutions.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlphaExplorer</name>
    <message>
        <source>no region (R)</source>
        <translation>aucune région (R)</translation>
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
        <translation>Un autre α</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>α of the preview, in hundredths</source>
        <translation>α de l’aperçu, en centièmes</translation>
    </message>
    <message>
        <source>What the same answers would be at another α (arrow keys)</source>
        <translation>Ce que seraient les mêmes réponses à un autre α (touches fléchées)</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>aperçu, non appliqué</translation>
    </message>
    <message>
        <source>Back to the thresholds these answers were judged by</source>
        <translation>Revenir aux seuils par lesquels ces réponses ont été jugées</translation>
    </message>
    <message>
        <source>The command that calibrates this layer for this α. Answers that were judged stay as they were.</source>
        <translation>La commande qui calibre cette couche pour cet α. Les réponses déjà jugées restent telles quelles.</translation>
    </message>
    <message>
        <source>Share and accuracy inside at the chosen α</source>
        <translation>Part et exactitude dans la région à l’α choisi</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>inside, as judged</source>
        <translation>dans la région, tel que jugé</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>accuracy, as judged</source>
        <translation>exactitude, telle que jugée</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (décalé)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 right, 95 %: %3</source>
        <translation>%1 justes sur %2, 95&#xa0;%&#xa0;: %3</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>As judged at α %1: %2</source>
        <translation>Tel que jugé à α %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Preview at α %1: %2</source>
        <translation>Aperçu à α %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerComparisonView</name>
    <message>
        <source>Numbers of both answers</source>
        <translation>Nombres des deux réponses</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Celle-ci</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Training documents next to both answers</source>
        <translation>Documents d’entraînement voisins des deux réponses</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>Désormais à</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy both answers and what differs as text</source>
        <translation>Copier en texte les deux réponses et ce qui diffère</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Maj+P</translation>
    </message>
    <message>
        <source>Go to the pinned answer</source>
        <translation>Aller à la réponse épinglée</translation>
    </message>
    <message>
        <source>Pin an answer with P: it stays here, beside each answer that is chosen after it.</source>
        <translation>Épingler une réponse avec P&#xa0;: elle reste ici, à côté de chaque réponse choisie ensuite.</translation>
    </message>
    <message>
        <source>%1 is pinned. Choose another answer to see both beside each other.</source>
        <translation>Épinglée&#xa0;: %1. Choisir une autre réponse pour voir les deux côte à côte.</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Épinglée&#xa0;: %1</translation>
    </message>
    <message>
        <source>This: %1</source>
        <translation>Celle-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>From the pinned one: %1</source>
        <translation>Par rapport à l’épinglée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Their layers stand on different training documents: there are no neighbours in common.</source>
        <translation>Leurs couches reposent sur des documents d’entraînement différents&#xa0;: il n’y a pas de voisins communs.</translation>
    </message>
    <message>
        <source>The neighbours of both are not recorded by name.</source>
        <translation>Les voisins des deux ne sont pas enregistrés par nom.</translation>
    </message>
    <message>
        <source>Neighbours in common: %1, of %2 named ones of the pinned answer and %3 of this</source>
        <translation>Voisins communs&#xa0;: %1, parmi %2 nommés pour la réponse épinglée et %3 pour celle-ci</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerEdits</name>
    <message>
        <source>Take tags away</source>
        <translation>Retirer des mots-clés</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mots-clés</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n selected answers, separated by commas:</source>
        <translation>
            <numerusform>Mots-clés de %n réponse sélectionnée, séparés par des virgules&#xa0;:</numerusform>
            <numerusform>Mots-clés de %n réponses sélectionnées, séparés par des virgules&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>A note on %n selected answers:</source>
        <translation>
            <numerusform>Une note sur %n réponse sélectionnée&#xa0;:</numerusform>
            <numerusform>Une note sur %n réponses sélectionnées&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Ajouter des mots-clés…</translation>
    </message>
    <message>
        <source>Take tags away…</source>
        <translation>Retirer des mots-clés…</translation>
    </message>
    <message>
        <source>Flag, or take the flag away</source>
        <translation>Mettre ou retirer le drapeau</translation>
    </message>
    <message>
        <source>Mark as viewed, or as not</source>
        <translation>Marquer comme vu ou non vu</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Save these filters as a slice</source>
        <translation>Enregistrer ces filtres comme tranche</translation>
    </message>
    <message>
        <source>Name, in place of the slice that has it:</source>
        <translation>Nom, à la place de la tranche qui le porte déjà&#xa0;:</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerLine</name>
    <message>
        <source>Open in Generations</source>
        <translation>Ouvrir dans «&#xa0;Réponses&#xa0;»</translation>
    </message>
    <message>
        <source>List them in Generations</source>
        <translation>Les lister dans «&#xa0;Réponses&#xa0;»</translation>
    </message>
    <message>
        <source>Copy their ids</source>
        <translation>Copier leurs identifiants</translation>
    </message>
    <message>
        <source>The page of answers lists the enclosed ones alone, until that filter is removed</source>
        <translation>La page des réponses ne liste que celles entourées, tant que ce filtre n’est pas retiré</translation>
    </message>
    <message>
        <source>Discs are right, crosses wrong; the bars at the edges count both, wrong ones in red. Click an answer to see what it is, drag with Alt around several. N goes to the next wrong one inside the region, J and K along q′, 0, 1 and A split by true label, X changes the scale.</source>
        <translation>Les disques sont justes, les croix fausses&#x202f;; les barres sur les bords comptent les deux, les fausses en rouge. Cliquer sur une réponse montre ce qu’elle est, glisser avec Alt en entoure plusieurs. N va à la fausse suivante dans la région, J et K longent q′, 0, 1 et A séparent selon l’étiquette vraie, X change l’échelle.</translation>
    </message>
    <message>
        <source>No answer is enclosed.</source>
        <translation>Aucune réponse n’est entourée.</translation>
    </message>
    <message>
        <source>Enclosed: %1 answers, %2 predicted right, %3 wrong; %4 inside the region.</source>
        <translation>Entourées&#xa0;: %1 réponses, %2 bien prédites, %3 fausses&#x202f;; %4 dans la région.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerListModel</name>
    <message>
        <source>Which</source>
        <translation>Laquelle</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Which answer it is</source>
        <translation>De quelle réponse il s’agit</translation>
    </message>
    <message>
        <source>Distance between its features and those of its nearest training document</source>
        <translation>Distance entre ses caractéristiques et celles du document d’entraînement le plus proche</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerScope</name>
    <message>
        <source>Whose answers</source>
        <translation>D’où viennent les réponses</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les exécutions</translation>
    </message>
    <message>
        <source>All evaluations of this run</source>
        <translation>Toutes les évaluations de cette exécution</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerSearch</name>
    <message>
        <source>Search answers: words, &quot;a phrase&quot;, wor*, -without, /regular expression/</source>
        <translation>Rechercher des réponses&#xa0;: mots, &quot;une phrase&quot;, mot*, -sans, /expression régulière/</translation>
    </message>
    <message>
        <source>Ctrl+F; F3 and Shift+F3 step through what was found. A regular expression stands between slashes, with an i behind them where letters may be of any case: /wol(f|ves)/i</source>
        <translation>Ctrl+F&#x202f;; F3 et Maj+F3 parcourent ce qui a été trouvé. Une expression régulière s’écrit entre barres obliques, suivies d’un i si la casse est indifférente&#xa0;: /wol(f|ves)/i</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>Rechercher des réponses</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Read the search as one regular expression</source>
        <translation>Lire la recherche comme une seule expression régulière</translation>
    </message>
    <message>
        <source>Not a regular expression: %1, at character %2. The answers are still those of the search before.</source>
        <translation>Pas une expression régulière&#xa0;: %1, au caractère %2. Les réponses sont encore celles de la recherche précédente.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerTable</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>sdm::ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardBar</name>
    <message>
        <source>Metric of your own…</source>
        <translation>Métrique personnelle…</translation>
    </message>
    <message>
        <source>Add a metric made of others</source>
        <translation>Ajouter une métrique faite d’autres</translation>
    </message>
    <message>
        <source>A plot of an expression over other metrics, such as hr.monitor * hr_accuracy.monitor</source>
        <translation>Un graphique d’une expression sur d’autres métriques, comme hr.monitor * hr_accuracy.monitor</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardView</name>
    <message>
        <source>Baseline: %1</source>
        <translation>Référence de comparaison&#xa0;: %1</translation>
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
        <translation>Modifier la métrique…</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>Retirer la métrique</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CheckpointPanel</name>
    <message>
        <source>Which checkpoint</source>
        <translation>Quel point de contrôle</translation>
    </message>
    <message>
        <source>Final layers from this one…</source>
        <translation>Couches finales à partir de celui-ci…</translation>
    </message>
    <message>
        <source>A new run that tunes nothing: it answers and trains final layers with the chosen row&apos;s checkpoint as its model. What this run has chosen stays as it is.</source>
        <translation>Une nouvelle exécution qui n’ajuste rien&#xa0;: elle répond et entraîne des couches finales avec pour modèle le point de contrôle de la ligne choisie. Ce que cette exécution-ci a choisi reste tel quel.</translation>
    </message>
    <message>
        <source>Checkpoints to choose from</source>
        <translation>Points de contrôle parmi lesquels choisir</translation>
    </message>
    <message>
        <source>The lowest evaluation loss is chosen, the earlier of equals: step %1 · share and accuracy by the %2 of what was judged along the way. Once a run has gone on with it, that cannot be changed; more candidates come from more evaluations an epoch.</source>
        <translation>La plus petite perte d’évaluation est choisie, la plus ancienne à égalité&#xa0;: pas %1 · part et exactitude (%2) de ce qui a été jugé en chemin. Une fois que l’exécution a continué avec ce point de contrôle, cela ne peut plus être changé&#x202f;; davantage d’évaluations par époque donnent davantage de candidats.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChipsBar</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Retirer le filtre %1</translation>
    </message>
    <message>
        <source>%1
Click to remove; Ctrl+Shift+X removes all</source>
        <translation>%1
Cliquer pour le retirer&#x202f;; Ctrl+Maj+X les retire tous</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChoiceMenu</name>
    <message>
        <source>Centred mean: as many steps before as after</source>
        <translation>Moyenne centrée&#xa0;: autant de pas avant qu’après</translation>
    </message>
    <message>
        <source>Gaussian mean: the nearest steps weigh most</source>
        <translation>Moyenne gaussienne&#xa0;: les pas les plus proches pèsent le plus</translation>
    </message>
    <message>
        <source>Exponential mean: of what came before, without bias at the start</source>
        <translation>Moyenne exponentielle&#xa0;: de ce qui précède, sans biais au départ</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Hours at work, stops left out</source>
        <translation>Heures de travail, sans les arrêts</translation>
    </message>
    <message>
        <source>Share of the run&apos;s steps</source>
        <translation>Part des pas de l’exécution</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Layers trained</source>
        <translation>Couches entraînées</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Points de contrôle</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Reprises</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Ends of epochs</source>
        <translation>Fins d’époque</translation>
    </message>
    <message>
        <source>X axis</source>
        <translation>Axe X</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Mean of %1 steps, each step kept faint</source>
        <translation>Moyenne de %1 pas, chaque pas restant en pâle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a command, run, page or setting</source>
        <translation>Saisir une commande, une exécution, une page ou un réglage</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Rechercher des commandes</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>%1 found. Enter does it, Escape leaves.</source>
        <translation>Trouvé&#xa0;: %1. Entrée exécute, Échap ferme.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ComparePage</name>
    <message>
        <source>Ablations</source>
        <translation>Ablations</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Basculements</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>No runs yet. Run the demo twice with different presets to have something to compare.</source>
        <translation>Aucune exécution pour l’instant. Lancer la démo deux fois avec des préréglages différents pour avoir de quoi comparer.</translation>
    </message>
    <message>
        <source>The tables come from the final layers: they are here when a run has finished.</source>
        <translation>Les tableaux viennent des couches finales&#xa0;: ils sont là quand une exécution est terminée.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CompareTab</name>
    <message>
        <source>Choose a second run above: this holds runs against each other.</source>
        <translation>Choisir une deuxième exécution ci-dessus&#xa0;: ici, les exécutions sont mises face à face.</translation>
    </message>
    <message>
        <source>Choose at least one run above.</source>
        <translation>Choisir au moins une exécution ci-dessus.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Lecture des exécutions…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridModel</name>
    <message>
        <source>all</source>
        <translation>toutes</translation>
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
        <translation>aucune</translation>
    </message>
    <message>
        <source>y: the true label; ŷ: the predicted one; all: over both</source>
        <translation>y&#xa0;: l’étiquette vraie&#x202f;; ŷ&#xa0;: l’étiquette prédite&#x202f;; toutes&#xa0;: les deux ensemble</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>dans la région</translation>
    </message>
    <message>
        <source>of every answer</source>
        <translation>de toutes les réponses</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 predicted right</source>
        <translation>%1, %2&#xa0;: %3 bien prédites sur %4</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>every answer
accuracy</source>
        <translation>toutes les réponses
exactitude</translation>
    </message>
    <message>
        <source>every answer
95&#xa0;%</source>
        <translation>toutes les réponses
95&#xa0;%</translation>
    </message>
    <message>
        <source>every answer
n</source>
        <translation>toutes les réponses
n</translation>
    </message>
    <message>
        <source>inside the region
accuracy</source>
        <translation>dans la région
exactitude</translation>
    </message>
    <message>
        <source>inside the region
95&#xa0;%</source>
        <translation>dans la région
95&#xa0;%</translation>
    </message>
    <message>
        <source>inside the region
n</source>
        <translation>dans la région
n</translation>
    </message>
    <message>
        <source>inside the region
share</source>
        <translation>dans la région
part</translation>
    </message>
    <message>
        <source>inside the region
against&#xa0;α</source>
        <translation>dans la région
face à α</translation>
    </message>
    <message>
        <source>%1: none inside</source>
        <translation>%1&#xa0;: aucune dans la région</translation>
    </message>
    <message>
        <source>%1: %2 inside, accuracy %3, %4</source>
        <translation>%1&#xa0;: %2 dans la région, exactitude %3, %4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridPanel</name>
    <message>
        <source>Accuracy by class and by prediction</source>
        <translation>Exactitude par classe et par prédiction</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Copy the grid as CSV</source>
        <translation>Copier la grille en CSV</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConfigDraft</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConfigTab</name>
    <message>
        <source>Only differences</source>
        <translation>Différences seulement</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher des réglages</translation>
    </message>
    <message>
        <source>Differing settings</source>
        <translation>Réglages différents</translation>
    </message>
    <message>
        <source>Differing settings of the other runs</source>
        <translation>Réglages différents des autres exécutions</translation>
    </message>
    <message>
        <source>%1 of %2 settings differ</source>
        <translation>%1 réglages sur %2 diffèrent</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ContextLine</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (décalé)</translation>
    </message>
    <message>
        <source>final layer %1 of %2</source>
        <translation>couche finale %1 sur %2</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>couche du pas %1</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>The test set all of this page is about</source>
        <translation>Le jeu de test dont traite toute cette page</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Which layer judged; final layer 1 is the published procedure&apos;s</source>
        <translation>Quelle couche a jugé&#x202f;; la couche finale 1 est celle de la procédure publiée</translation>
    </message>
    <message>
        <source>Test set beside it</source>
        <translation>Jeu de test à côté</translation>
    </message>
    <message>
        <source>A second test set on the same axes</source>
        <translation>Un second jeu de test sur les mêmes axes</translation>
    </message>
    <message>
        <source>The largest gap between the two distributions: 0 where the sets are alike, 1 where they have no place in common</source>
        <translation>Le plus grand écart entre les deux distributions&#xa0;: 0 si les jeux sont semblables, 1 s’ils n’ont aucun point commun</translation>
    </message>
    <message>
        <source>%1 · %2 · model of step %3 · %4 · %5 · α %6 · n %7</source>
        <translation>%1 · %2 · modèle du pas %3 · %4 · %5 · α %6 · n %7</translation>
    </message>
    <message>
        <source>nothing beside</source>
        <translation>rien à côté</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>à côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>From the model of step %1; the layer was made at step %2 with %3 training documents as support.</source>
        <translation>Du modèle du pas %1&#x202f;; la couche a été faite au pas %2, avec %3 documents d’entraînement pour support.</translation>
    </message>
    <message>
        <source>The layer was calibrated again (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>La couche a été recalibrée (%1) après avoir jugé ces réponses&#xa0;: les nombres sont ceux de la couche d’alors.</translation>
    </message>
    <message>
        <source>The layer was updated (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>La couche a été mise à jour (%1) après avoir jugé ces réponses&#xa0;: les nombres sont ceux de la couche d’alors.</translation>
    </message>
    <message>
        <source>The run has moved on to step %1.</source>
        <translation>L’exécution en est maintenant au pas %1.</translation>
    </message>
    <message>
        <source>There is a newer evaluation of this test set.</source>
        <translation>Il y a une évaluation plus récente de ce jeu de test.</translation>
    </message>
    <message>
        <source>Show the final one</source>
        <translation>Montrer la finale</translation>
    </message>
    <message>
        <source>Show that of step %1</source>
        <translation>Montrer celle du pas %1</translation>
    </message>
    <message>
        <source>Processes computed differently: %1.</source>
        <translation>Des processus ont calculé différemment&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CurvesTab</name>
    <message>
        <source>Reading the runs…</source>
        <translation>Lecture des exécutions…</translation>
    </message>
    <message>
        <source>The runs cannot be drawn.</source>
        <translation>Les exécutions ne peuvent pas être tracées.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivationView</name>
    <message>
        <source>%1  ← stops here</source>
        <translation>%1  ← s’arrête ici</translation>
    </message>
    <message>
        <source>It would still be admitted, all else as it is:</source>
        <translation>Elle serait encore admise, toutes choses égales par ailleurs&#xa0;:</translation>
    </message>
    <message>
        <source>To be admitted, all else as it is:</source>
        <translation>Pour être admise, toutes choses égales par ailleurs&#xa0;:</translation>
    </message>
    <message>
        <source>How the verdict came about</source>
        <translation>Comment s’est formé le verdict</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivedDialog</name>
    <message>
        <source>A metric made of others</source>
        <translation>Une métrique faite d’autres</translation>
    </message>
    <message>
        <source>hr.monitor * hr_accuracy.monitor</source>
        <translation>hr.monitor * hr_accuracy.monitor</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>as the plot is called</source>
        <translation>le nom que portera le graphique</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>Nom de la métrique</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>+ - * / and parentheses, min, max, abs, log. delta(x) is x less x of the baseline run. A metric counts with what it last was.</source>
        <translation>+ - * / et parenthèses, min, max, abs, log. delta(x) est x moins le x de la référence de comparaison. Une métrique compte avec sa dernière valeur.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>The board has a metric of this name.</source>
        <translation>Le tableau a déjà une métrique de ce nom.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExampleModel</name>
    <message>
        <source>%1. Click to sort by it, with Shift to sort by it as well</source>
        <translation>%1. Un clic trie selon cette colonne&#x202f;; avec Maj, en plus du tri actuel</translation>
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
        <translation>LaTeX avec n et intervalles</translation>
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
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Copier ou enregistrer</translation>
    </message>
    <message>
        <source>Copy or save %1</source>
        <translation>Copier ou enregistrer %1</translation>
    </message>
    <message>
        <source>The table as text, for a paper, a sheet or a script</source>
        <translation>Le tableau sous forme de texte, pour un article, un tableur ou un script</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Copier au format %1</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer au format</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExpressionLine</name>
    <message>
        <source>Metrics and numbers with + - * / and parentheses; min, max, abs, log; delta(x) is x less x of the baseline run. A blank on both sides of / divides. Ctrl+Space says what may stand here</source>
        <translation>Métriques et nombres avec + - * / et parenthèses&#x202f;; min, max, abs, log&#x202f;; delta(x) est x moins le x de la référence de comparaison. Un / entre deux espaces divise. Ctrl+Espace dit ce qui peut se trouver ici</translation>
    </message>
    <message>
        <source>It ends early: expected %1.</source>
        <translation>L’expression s’arrête trop tôt, attendu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Attendu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no metric %1. A blank on both sides of / divides.</source>
        <translation>Il n’y a pas de métrique %1. Un / entre deux espaces divise.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetRow</name>
    <message>
        <source>%1, %2 answers</source>
        <translation>%1, %2 réponses</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetsPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Show every answer again (Ctrl+Shift+X)</source>
        <translation>Montrer à nouveau toutes les réponses (Ctrl+Maj+X)</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Plages</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FilmStrip</name>
    <message>
        <source>The document through the run&apos;s evaluations</source>
        <translation>Le document au fil des évaluations de l’exécution</translation>
    </message>
    <message>
        <source>new text</source>
        <translation>texte nouveau</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FirstBatchPanel</name>
    <message>
        <source>Name a model and a training file: then the first documents appear here as the model sees them.</source>
        <translation>Indiquer un modèle et un fichier d’entraînement&#xa0;: les premiers documents apparaissent alors ici tels que le modèle les voit.</translation>
    </message>
    <message>
        <source>Reading the first documents…</source>
        <translation>Lecture des premiers documents…</translation>
    </message>
    <message>
        <source>First batch of the new run</source>
        <translation>Premier lot de la nouvelle exécution</translation>
    </message>
    <message>
        <source>Cancelled. Any change of the form asks again.</source>
        <translation>Annulé. Tout changement dans le formulaire relance la demande.</translation>
    </message>
    <message>
        <source>%1 of the %2 documents of the first batch. Grey tokens are masked and give no loss; underlined ones are learnt. A coin decides whether a document comes with its right answer or its wrong one.</source>
        <translation>%1 des %2 documents du premier lot. Les tokens gris sont masqués et ne donnent pas de perte&#x202f;; les soulignés sont appris. Un tirage à pile ou face décide si un document vient avec sa réponse juste ou sa réponse fausse.</translation>
    </message>
    <message>
        <source>%1, right answer: %2 tokens, %3 learnt</source>
        <translation>%1, réponse juste&#xa0;: %2 tokens, %3 appris</translation>
    </message>
    <message>
        <source>%1, wrong answer: %2 tokens, %3 learnt</source>
        <translation>%1, réponse fausse&#xa0;: %2 tokens, %3 appris</translation>
    </message>
    <message>
        <source>%1; longer than model.max_length</source>
        <translation>%1&#x202f;; plus long que model.max_length</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlipMatrixView</name>
    <message>
        <source>Verdicts of the two runs</source>
        <translation>Verdicts des deux exécutions</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4: %5 documents, %6 right by the first, %7 right by the second</source>
        <translation>%1 selon %2, %3 selon %4&#xa0;: %5 documents, %6 justes selon la première, %7 justes selon la seconde</translation>
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
Entrée ou un clic les liste</translation>
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
        <translation>Réponse&#xa0;: %1
Référence&#xa0;: %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Verdict of %1</source>
        <translation>Verdict de %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Réponse de %1</translation>
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
        <translation>Échanger</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Première exécution</translation>
    </message>
    <message>
        <source>The second run as the first</source>
        <translation>La seconde exécution devient la première</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Seconde exécution</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Lecture des réponses…</translation>
    </message>
    <message>
        <source>Documents of the chosen cell</source>
        <translation>Documents de la cellule choisie</translation>
    </message>
    <message>
        <source>Choose two different runs</source>
        <translation>Choisir deux exécutions différentes</translation>
    </message>
    <message>
        <source>A run held against itself says nothing.</source>
        <translation>Une exécution face à elle-même ne dit rien.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>The two runs cannot be compared.</source>
        <translation>Les deux exécutions ne peuvent pas être comparées.</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (décalé)</translation>
    </message>
    <message>
        <source>Choose a cell above: its documents are listed here with both answers.</source>
        <translation>Choisir une cellule ci-dessus&#xa0;: ses documents sont listés ici avec les deux réponses.</translation>
    </message>
    <message>
        <source>Nothing to pair</source>
        <translation>Rien à apparier</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4</source>
        <translation>%1 selon %2, %3 selon %4</translation>
    </message>
    <message>
        <source>%1 documents; words against the reference: moved underlined, added boxed, missing struck through</source>
        <translation>%1 documents&#x202f;; mots face à la référence&#xa0;: déplacés soulignés, ajoutés encadrés, manquants barrés</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1</source>
        <translation>Les réponses ne peuvent pas être lues&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationDetail</name>
    <message>
        <source>its own verdict: Yes</source>
        <translation>son propre verdict&#xa0;: Yes</translation>
    </message>
    <message>
        <source>its own verdict: No</source>
        <translation>son propre verdict&#xa0;: No</translation>
    </message>
    <message>
        <source>gives no verdict of its own</source>
        <translation>ne donne pas de verdict</translation>
    </message>
    <message>
        <source>format right</source>
        <translation>format correct</translation>
    </message>
    <message>
        <source>sentence tags missing</source>
        <translation>balises de phrase manquantes</translation>
    </message>
    <message>
        <source>the layer&apos;s: Yes</source>
        <translation>celui de la couche&#xa0;: Yes</translation>
    </message>
    <message>
        <source>the layer&apos;s: No</source>
        <translation>celui de la couche&#xa0;: No</translation>
    </message>
    <message>
        <source>cut at the generation&apos;s limit</source>
        <translation>coupée à la limite de génération</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 tentatives</translation>
    </message>
    <message>
        <source>Answers around it</source>
        <translation>Réponses autour d’elle</translation>
    </message>
    <message>
        <source>The same document everywhere</source>
        <translation>Le même document partout</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Enregistrement brut</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Answer, changes marked</source>
        <translation>Réponse, changements marqués</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Plus proches</translation>
    </message>
    <message>
        <source>Through time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Looking it up in the other evaluations…</source>
        <translation>Recherche dans les autres évaluations…</translation>
    </message>
    <message>
        <source>Select an answer to see what decided about it.</source>
        <translation>Sélectionner une réponse pour voir ce qui en a décidé.</translation>
    </message>
    <message>
        <source>Distance among the calibration answers</source>
        <translation>Distance parmi les réponses de calibration</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Reading the layer&apos;s distances…</source>
        <translation>Lecture des distances de la couche…</translation>
    </message>
    <message>
        <source>No distance: the answer was not judged.</source>
        <translation>Aucune distance&#xa0;: la réponse n’a pas été jugée.</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer à %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationsPage</name>
    <message>
        <source>The answer chosen elsewhere cannot be found.</source>
        <translation>La réponse choisie ailleurs est introuvable.</translation>
    </message>
    <message>
        <source>What lies around the answer cannot be read.</source>
        <translation>Ce qui entoure la réponse ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 réponses</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>Aucune exécution n’est sélectionnée. En démarrer une, ou en ouvrir une depuis la page «&#xa0;Exécutions&#xa0;».</translation>
    </message>
    <message>
        <source>No answers have been judged yet. The first appear with the first evaluation of this run.</source>
        <translation>Aucune réponse n’a encore été jugée. Les premières apparaissent avec la première évaluation de cette exécution.</translation>
    </message>
    <message>
        <source>No answer passes these filters, nor would any if one of them were removed. Ctrl+Shift+X clears them all.</source>
        <translation>Aucune réponse ne passe ces filtres, et aucune ne passerait si l’un d’eux était retiré. Ctrl+Maj+X les efface tous.</translation>
    </message>
    <message>
        <source>No answer passes these filters. &quot;%1&quot; empties the list: without it there are %2 answers.</source>
        <translation>Aucune réponse ne passe ces filtres. «&#xa0;%1&#xa0;» vide la liste&#xa0;: sans lui, il y a %2 réponses.</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Tranches</translation>
    </message>
    <message>
        <source>Filters that were saved under a name</source>
        <translation>Filtres enregistrés sous un nom</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Save the listed answers, all of them, as CSV or JSON lines</source>
        <translation>Enregistrer toutes les réponses listées, en CSV ou en lignes JSON</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation>Montrer les filtres</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Lecture des réponses…</translation>
    </message>
    <message>
        <source>The answers cannot be listed.</source>
        <translation>Les réponses ne peuvent pas être listées.</translation>
    </message>
    <message>
        <source>Some answers cannot be read.</source>
        <translation>Certaines réponses ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Show through time and in all runs</source>
        <translation>Montrer au fil du temps et dans toutes les exécutions</translation>
    </message>
    <message>
        <source>Find this sentence in all runs</source>
        <translation>Chercher cette phrase dans toutes les exécutions</translation>
    </message>
    <message>
        <source>Answers called the same and as sure</source>
        <translation>Réponses de même prédiction et aussi sûres</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No slice was saved yet</source>
        <translation>Aucune tranche enregistrée pour l’instant</translation>
    </message>
    <message>
        <source>Save these filters as a slice…</source>
        <translation>Enregistrer ces filtres comme tranche…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The slice &quot;%1&quot; cannot be used.</source>
        <translation>La tranche «&#xa0;%1&#xa0;» ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>Save the listed answers</source>
        <translation>Enregistrer les réponses listées</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;CSV (*.csv)</source>
        <translation>Lignes JSON (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 answers were saved to %2</source>
        <translation>%1 réponses ont été enregistrées dans %2</translation>
    </message>
    <message>
        <source>The answers cannot be saved.</source>
        <translation>Les réponses ne peuvent pas être enregistrées.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>Tri&#xa0;: %1</translation>
    </message>
    <message>
        <source>The answers are not listed.</source>
        <translation>Les réponses ne sont pas listées.</translation>
    </message>
    <message>
        <source>Reading them was stopped.</source>
        <translation>Leur lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Sort by one column or several, one after the other</source>
        <translation>Trier selon une ou plusieurs colonnes, l’une après l’autre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Give up reading the answers</source>
        <translation>Abandonner la lecture des réponses</translation>
    </message>
    <message>
        <source>Slice over training</source>
        <translation>Tranche au fil de l’entraînement</translation>
    </message>
    <message>
        <source>Pin, to compare others with it</source>
        <translation>Épingler, pour y comparer d’autres réponses</translation>
    </message>
    <message>
        <source>Compare with the pinned answer</source>
        <translation>Comparer à la réponse épinglée</translation>
    </message>
    <message>
        <source>Follow over training</source>
        <translation>Suivre au fil de l’entraînement</translation>
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
        <translation>dans la perte</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardée</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Réponse fausse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>La couche</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Epoch in which the model gave this answer</source>
        <translation>Époque où le modèle a donné cette réponse</translation>
    </message>
    <message>
        <source>The model&apos;s own greedy answer, against the reference</source>
        <translation>La réponse gloutonne du modèle lui-même, face à la référence</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Ce qu’elle a de faux</translation>
    </message>
    <message>
        <source>Fooled: the layer of that time took it for right (s of class 1 at least 0.6). Caught: at most 0.4.</source>
        <translation>Trompée&#xa0;: la couche du moment l’a prise pour juste (s de la classe 1 d’au moins 0,6). Repérée&#xa0;: au plus 0,4.</translation>
    </message>
    <message>
        <source>Whether it stood in for the offline negative in the loss</source>
        <translation>Si elle a remplacé le négatif hors ligne dans la perte</translation>
    </message>
    <message>
        <source>Kept and promoted ones go into the patch of the data, banned ones never do</source>
        <translation>Les gardées et les promues entrent dans le correctif des données, les bannies jamais</translation>
    </message>
    <message>
        <source>Training, calibration (evaluation) or the final layer&apos;s data</source>
        <translation>Entraînement, calibration (évaluation) ou données de la couche finale</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HardNegativesPage</name>
    <message>
        <source>Hard negatives</source>
        <translation>Négatifs difficiles</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>Les exécutions avec négatifs difficiles génèrent à partir de la deuxième époque.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Stay wrong</source>
        <translation>Toujours faux</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Réponses fausses</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Ends the choice made in the map</source>
        <translation>Met fin au choix fait dans la carte</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>plus récentes d’abord</translation>
    </message>
    <message>
        <source>fooled first</source>
        <translation>trompeuses d’abord</translation>
    </message>
    <message>
        <source>Order of the wrong answers</source>
        <translation>Ordre des réponses fausses</translation>
    </message>
    <message>
        <source>Fooled first: those the layer took for right most surely stand on top</source>
        <translation>Trompeuses d’abord&#xa0;: celles que la couche a prises le plus sûrement pour justes sont en haut</translation>
    </message>
    <message>
        <source>The references cannot be read: answers stand without their changes.</source>
        <translation>Les références ne peuvent pas être lues&#xa0;: les réponses sont montrées sans leurs changements.</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled the layer</source>
        <translation>époque %1 · couche trompée par %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 jusqu’ici</translation>
    </message>
    <message>
        <source>No wrong answers yet. Runs with hard negatives generate from the second epoch on; the others never do.</source>
        <translation>Aucune réponse fausse pour l’instant. Les exécutions avec négatifs difficiles génèrent à partir de la deuxième époque&#x202f;; les autres jamais.</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>Aucune exécution n’est sélectionnée. En démarrer une, ou en ouvrir une depuis la page «&#xa0;Exécutions&#xa0;».</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Promote to the offline negative</source>
        <translation>Promouvoir en négatif hors ligne</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>Export what was decided…</source>
        <translation>Exporter les décisions…</translation>
    </message>
    <message>
        <source>What was decided on wrong answers cannot be read.</source>
        <translation>Les décisions sur les réponses fausses ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>Export what was decided</source>
        <translation>Exporter les décisions</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>The patch could not be written.</source>
        <translation>Le correctif n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HeroCard</name>
    <message>
        <source>Run the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message>
        <source>Run its baseline</source>
        <translation>Lancer sa référence de comparaison</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>The same data and model with plain cross-entropy, %1: what the demo is to be compared with</source>
        <translation>Les mêmes données et le même modèle avec l’entropie croisée simple, %1&#xa0;: ce à quoi comparer la démo</translation>
    </message>
    <message>
        <source>A real run of a small model on this machine&apos;s CPU: a minute or two</source>
        <translation>Une vraie exécution d’un petit modèle sur le processeur de cette machine&#xa0;: une minute ou deux</translation>
    </message>
    <message>
        <source>Runs: %1 · %2</source>
        <translation>En cours&#xa0;: %1 · %2</translation>
    </message>
    <message>
        <source>See what a language model knows it knows</source>
        <translation>Voir ce qu’un modèle de langage sait qu’il sait</translation>
    </message>
    <message>
        <source>The demo fine-tunes a small model on this machine, builds its reliability estimate, and shows for every answer whether it can be trusted and why. It takes a minute or two and is a run like any other.</source>
        <translation>La démo ajuste un petit modèle sur cette machine, construit son estimation de fiabilité et montre, pour chaque réponse, si l’on peut s’y fier et pourquoi. Elle prend une minute ou deux&#x202f;; c’est une exécution comme les autres.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrBoard</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>modèle du pas %1</translation>
    </message>
    <message>
        <source>first of %1 final layers</source>
        <translation>première de %1 couches finales</translation>
    </message>
    <message>
        <source>newest layer</source>
        <translation>couche la plus récente</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Final: the model of step %1, judged by a final layer</source>
        <translation>Finale&#xa0;: le modèle du pas %1, jugé par une couche finale</translation>
    </message>
    <message>
        <source>Monitor: the model of step %1, a look along the way</source>
        <translation>Suivi&#xa0;: le modèle du pas %1, un coup d’œil en chemin</translation>
    </message>
    <message>
        <source>%1: not judged yet</source>
        <translation>%1&#xa0;: pas encore jugé</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1&#xa0;: les %2 réponses sont toutes trop longues pour être jugées, ce qui n’est pas un rejet</translation>
    </message>
    <message>
        <source>%1: all %2 answers rejected (R). The correct answer when no region reaches α = %3.</source>
        <translation>%1&#xa0;: les %2 réponses sont toutes rejetées (R). La bonne réponse quand aucune région n’atteint α = %3.</translation>
    </message>
    <message>
        <source>%1: HR share, %2, %3: %4 of %5; accuracy inside %6 %7, %8</source>
        <translation>%1&#xa0;: part HR, %2, %3&#xa0;: %4 sur %5&#x202f;; exactitude dans la région %6 %7, %8</translation>
    </message>
    <message>
        <source>%1 layers %2–%3</source>
        <translation>%1 couches %2–%3</translation>
    </message>
    <message>
        <source> (%1 R)</source>
        <translation> (%1 R)</translation>
    </message>
    <message>
        <source>%1 too long to judge</source>
        <translation>%1 trop longues pour être jugées</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 coupées</translation>
    </message>
    <message>
        <source>no answer judged</source>
        <translation>aucune réponse jugée</translation>
    </message>
    <message>
        <source>all rejected</source>
        <translation>toutes rejetées</translation>
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
        <translation>acceptées %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (décalé)</translation>
    </message>
    <message>
        <source>HR share, %1 · %2</source>
        <translation>Part HR, %1 · %2</translation>
    </message>
    <message>
        <source>First evaluation pending</source>
        <translation>Première évaluation à venir</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LabelPopup</name>
    <message>
        <source>New tag, or filter</source>
        <translation>Nouveau mot-clé, ou filtre</translation>
    </message>
    <message>
        <source>New group, or filter</source>
        <translation>Nouveau groupe, ou filtre</translation>
    </message>
    <message>
        <source>Tags of the project</source>
        <translation>Mots-clés du projet</translation>
    </message>
    <message>
        <source>Groups of the project</source>
        <translation>Groupes du projet</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Aucun groupe</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LanguageLine</name>
    <message>
        <source>What may stand here</source>
        <translation>Ce qui peut se trouver ici</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCard</name>
    <message>
        <source>The layer</source>
        <translation>La couche</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>over its calibration half</source>
        <translation>sur sa moitié de calibration</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>mean q</source>
        <translation>q moyen</translation>
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
        <translation>support</translation>
    </message>
    <message>
        <source>best of its epochs</source>
        <translation>meilleure époque</translation>
    </message>
    <message>
        <source>features of the model of step</source>
        <translation>caractéristiques du modèle du pas</translation>
    </message>
    <message>
        <source>q′min over %1 layers</source>
        <translation>q′min sur %1 couches</translation>
    </message>
    <message>
        <source>%1 [%2–%3]</source>
        <translation>%1 [%2–%3]</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>couche finale %1</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>couche du pas %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCell</name>
    <message>
        <source>final layer %1</source>
        <translation>couche finale %1</translation>
    </message>
    <message>
        <source>R: none inside</source>
        <translation>R&#xa0;: aucune dans la région</translation>
    </message>
    <message>
        <source>%1 inside · acc %2</source>
        <translation>%1 dans la région · exact. %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>%1 of %2 inside, %3 of those right: %4. Press to see this layer.</source>
        <translation>%1 sur %2 dans la région, dont %3 justes&#xa0;: %4. Appuyer pour voir cette couche.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourseModel</name>
    <message>
        <source>step %1: %2</source>
        <translation>pas %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>step %1: none</source>
        <translation>pas %1&#xa0;: aucune valeur</translation>
    </message>
    <message>
        <source>mean q, y = %1</source>
        <translation>q moyen, y = %1</translation>
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
        <translation>échantillons effectifs, ŷ = %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <translation>%1, sans valeur&#xa0;: %2</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Over the trainings</source>
        <translation>Au fil des entraînements</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation>Du minimum au maximum</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourses</name>
    <message>
        <source>Layers over the run</source>
        <translation>Couches au fil de l’exécution</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>suivi</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>final, by draw</source>
        <translation>finales, par tirage</translation>
    </message>
    <message>
        <source>Which layers</source>
        <translation>Quelles couches</translation>
    </message>
    <message>
        <source>The run has no such layer.</source>
        <translation>L’exécution n’a aucune couche de ce genre.</translation>
    </message>
    <message>
        <source>%1 layers · effective samples: median over the answers a layer judged, where it judged any · a layer without a region has no thresholds</source>
        <translation>%1 couches · échantillons effectifs&#xa0;: médiane sur les réponses qu’une couche a jugées, si elle en a jugé · une couche sans région n’a pas de seuils</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerMultiples</name>
    <message>
        <source>Every final layer</source>
        <translation>Chaque couche finale</translation>
    </message>
    <message>
        <source>Each is fitted to other halves of the same documents. Same axes: log₂(1 + q′) along, s up.</source>
        <translation>Chacune est ajustée sur d’autres moitiés des mêmes documents. Mêmes axes&#xa0;: log₂(1 + q′) en abscisse, s en ordonnée.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LegendCard</name>
    <message>
        <source>Every answer has one of five levels</source>
        <translation>Chaque réponse a l’un de cinq niveaux</translation>
    </message>
    <message>
        <source>From what the model&apos;s own training data support, not from its confidence.</source>
        <translation>D’après ce que soutiennent les données d’entraînement du modèle, non d’après son assurance.</translation>
    </message>
    <message>
        <source>Every share carries its guard</source>
        <translation>Chaque part a son garde-fou</translation>
    </message>
    <message>
        <source>A share in the high-reliability (HR) region counts while the accuracy inside is at least α.</source>
        <translation>Une part dans la région de haute fiabilité (HR) compte tant que l’exactitude y est d’au moins α.</translation>
    </message>
    <message>
        <source>The interval of the accuracy inside lies above α.</source>
        <translation>L’intervalle de l’exactitude dans la région est au-dessus de α.</translation>
    </message>
    <message>
        <source>α lies inside the interval: no claim either way.</source>
        <translation>α est dans l’intervalle&#xa0;: rien à affirmer, ni dans un sens ni dans l’autre.</translation>
    </message>
    <message>
        <source>The interval lies below α: the share is no success.</source>
        <translation>L’intervalle est sous α&#xa0;: la part n’est pas une réussite.</translation>
    </message>
    <message>
        <source>Too few answers inside to claim anything.</source>
        <translation>Trop peu de réponses dans la région pour affirmer quoi que ce soit.</translation>
    </message>
    <message>
        <source>All answers rejected: right when no region reaches α.</source>
        <translation>Toutes les réponses rejetées&#xa0;: c’est juste quand aucune région n’atteint α.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LinePanel</name>
    <message>
        <source>%1
%2 %3: %4</source>
        <translation>%1
%2 %3&#xa0;: %4</translation>
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
        <translation>Aucune exécution n’est sélectionnée</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page. A run started on the command line appears here as well.</source>
        <translation>En démarrer une, ou en ouvrir une depuis la page «&#xa0;Exécutions&#xa0;». Une exécution démarrée en ligne de commande apparaît ici aussi.</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message>
        <source>Note at a step</source>
        <translation>Note à un pas</translation>
    </message>
    <message>
        <source>What happened to %1 at step %2?</source>
        <translation>Qu’est-il arrivé à %1 au pas %2&#x202f;?</translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation>Cette exécution a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The calibration cannot be drawn.</source>
        <translation>La calibration ne peut pas être tracée.</translation>
    </message>
    <message>
        <source>The runs beside this one cannot be read.</source>
        <translation>Les exécutions à côté de celle-ci ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>No other run has these settings.</source>
        <translation>Aucune autre exécution n’a ces réglages.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 other runs of these settings</source>
        <translation>Les %1 plus récentes des %2 autres exécutions de mêmes réglages</translation>
    </message>
    <message>
        <source>Other runs of these settings: %1</source>
        <translation>Autres exécutions de mêmes réglages&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LogDock</name>
    <message>
        <source>Lines of the run&apos;s log</source>
        <translation>Lignes du journal de l’exécution</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>No log can be read yet: %1</source>
        <translation>Aucun journal à lire pour l’instant&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation>Quelles lignes montrer</translation>
    </message>
    <message>
        <source>Search the log (Ctrl+F)</source>
        <translation>Rechercher dans le journal (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Maj+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Earlier lines</source>
        <translation>Lignes antérieures</translation>
    </message>
    <message>
        <source>Read the lines that stand before the first one here</source>
        <translation>Lire les lignes qui précèdent la première affichée ici</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Open the whole file in an editor</source>
        <translation>Ouvrir le fichier entier dans un éditeur</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>Suivre la fin du journal</translation>
    </message>
    <message>
        <source>Stay at the newest line. Scrolling up stops it.</source>
        <translation>Rester à la ligne la plus récente. Remonter y met fin.</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>rien trouvé</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No run is selected. The log of the one you choose appears here.</source>
        <translation>Aucune exécution n’est sélectionnée. Le journal de celle que l’on choisit apparaît ici.</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message>
        <source>%1; there are earlier ones in the file</source>
        <translation>%1&#x202f;; il y en a d’antérieures dans le fichier</translation>
    </message>
    <message>
        <source>%1, of steps %2 to %3</source>
        <translation>%1, des pas %2 à %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Précédent (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Suivant (Alt+Droite)</translation>
    </message>
    <message>
        <source>Search the manual (Ctrl+F)</source>
        <translation>Rechercher dans le manuel (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Rechercher dans le manuel</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Pages du manuel</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation>%1 – Manuel</translation>
    </message>
    <message>
        <source>Nothing is said of this.</source>
        <translation>Il n’en est rien dit.</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>On %1 pages</source>
        <translation>Sur %1 pages</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MarksPanel</name>
    <message>
        <source>Drag encloses marks</source>
        <translation>Entourer des points en glissant</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+glisser</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixModel</name>
    <message>
        <source>missing</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file</translation>
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
        <translation>%1. Part dans la région, et combien de celles-ci sont justes.</translation>
    </message>
    <message>
        <source>Waits in the queue.</source>
        <translation>Attend dans la file.</translation>
    </message>
    <message>
        <source>No run has these settings.</source>
        <translation>Aucune exécution n’a ces réglages.</translation>
    </message>
    <message>
        <source>%1 It will take about %2.</source>
        <translation>%1 Elle prendra environ %2.</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixWindow</name>
    <message>
        <source>Matrix of runs</source>
        <translation>Matrice d’exécutions</translation>
    </message>
    <message>
        <source>Which runs there are</source>
        <translation>Quelles exécutions existent</translation>
    </message>
    <message>
        <source>Share in the region of the first test set · accuracy inside</source>
        <translation>Part dans la région du premier jeu de test · exactitude dans la région</translation>
    </message>
    <message>
        <source>Ablations and seeds</source>
        <translation>Ablations et graines</translation>
    </message>
    <message>
        <source>Presets, a row each</source>
        <translation>Préréglages, un par ligne</translation>
    </message>
    <message>
        <source>Chosen settings, a row each</source>
        <translation>Réglages choisis, une ligne chacun</translation>
    </message>
    <message>
        <source>A line is a row: settings as key=value, several with blanks between. Every preset gets every line.</source>
        <translation>Une ligne de texte est une ligne de la matrice&#xa0;: des réglages sous la forme clé=valeur, plusieurs séparés par des espaces. Chaque préréglage reçoit chaque ligne.</translation>
    </message>
    <message>
        <source>Seeds, a column each</source>
        <translation>Graines, une par colonne</translation>
    </message>
    <message>
        <source>Whole numbers: 0, 1, 2 or 0-4</source>
        <translation>Nombres entiers&#xa0;: 0, 1, 2 ou 0-4</translation>
    </message>
    <message>
        <source>Runs by ablation and seed</source>
        <translation>Exécutions par ablation et graine</translation>
    </message>
    <message>
        <source>Enter or a double click opens a cell&apos;s run</source>
        <translation>Entrée ou un double clic ouvre l’exécution d’une cellule</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Put a run for every missing cell into the queue; Undo takes them out again</source>
        <translation>Mettre en file une exécution pour chaque cellule absente&#x202f;; Annuler les en retire</translation>
    </message>
    <message>
        <source>Matrix of runs like %1</source>
        <translation>Matrice d’exécutions comme %1</translation>
    </message>
    <message>
        <source>The runs cannot be read: %1</source>
        <translation>Les exécutions ne peuvent pas être lues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>Queue %1 missing</source>
        <translation>Mettre en file les %1 absentes</translation>
    </message>
    <message>
        <source>Still needed: %1. Choose it in the form of a new run.</source>
        <translation>Manque encore&#xa0;: %1. À choisir dans le formulaire d’une nouvelle exécution.</translation>
    </message>
    <message>
        <source>Every cell has its run, or one that waits.</source>
        <translation>Chaque cellule a son exécution, ou une qui attend.</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 absentes</translation>
    </message>
    <message>
        <source>, about %1</source>
        <translation>, environ %1</translation>
    </message>
    <message>
        <source> without %1 that no finished run is like</source>
        <translation> sans %1 auxquelles aucune exécution terminée ne ressemble</translation>
    </message>
    <message>
        <source>; how long is known once a like run has finished</source>
        <translation>; la durée sera connue dès qu’une exécution semblable sera terminée</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NegativeDetail</name>
    <message>
        <source>not judged: the final layers learn from it</source>
        <translation>non jugée&#xa0;: les couches finales apprennent d’elle</translation>
    </message>
    <message>
        <source>not judged: the loss had a common base</source>
        <translation>non jugée&#xa0;: la perte avait une base commune</translation>
    </message>
    <message>
        <source>not judged: it was not in the loss</source>
        <translation>non jugée&#xa0;: elle n’était pas dans la perte</translation>
    </message>
    <message>
        <source>Generated beside the offline negative</source>
        <translation>Générée, à côté du négatif hors ligne</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Générée</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Offline negative</source>
        <translation>Négatif hors ligne</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>La couche</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Worth learning from: goes into the patch (Shift+K)</source>
        <translation>Mérite d’être apprise&#xa0;: entre dans le correctif (Maj+K)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Never to be learned from, such as a right answer taken for wrong (Shift+B)</source>
        <translation>À ne jamais apprendre, par exemple une réponse juste prise pour fausse (Maj+B)</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promouvoir</translation>
    </message>
    <message>
        <source>Takes the place of the offline negative in the patched data (Shift+P)</source>
        <translation>Prend la place du négatif hors ligne dans les données corrigées (Maj+P)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>As if nobody had decided (Shift+U)</source>
        <translation>Comme si personne n’avait décidé (Maj+U)</translation>
    </message>
    <message>
        <source>%1 the selected wrong answers</source>
        <translation>%1&#xa0;: réponses fausses sélectionnées</translation>
    </message>
    <message>
        <source>Select a wrong answer to see it beside its reference.</source>
        <translation>Sélectionner une réponse fausse pour la voir à côté de sa référence.</translation>
    </message>
    <message>
        <source>%1: s of class 1 was %2</source>
        <translation>%1&#xa0;: s de la classe 1 valait %2</translation>
    </message>
    <message>
        <source>epoch %1, step %2, model of step %4 · %3</source>
        <translation>époque %1, pas %2, modèle du pas %4 · %3</translation>
    </message>
    <message>
        <source>used in the loss</source>
        <translation>utilisée dans la perte</translation>
    </message>
    <message>
        <source>kept for the next layer, the offline negative was used</source>
        <translation>gardée pour la couche suivante, c’est le négatif hors ligne qui a servi</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourModel</name>
    <message>
        <source>no label</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>hors distribution</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>son texte n’est pas enregistré</translation>
    </message>
    <message>
        <source>a wrong answer in place of: %1</source>
        <translation>une réponse fausse à la place de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Labelled and called as the answer is called: it counts for q</source>
        <translation>Étiqueté et prédit comme la réponse est prédite&#xa0;: compte pour q</translation>
    </message>
    <message>
        <source>It differs, and ends the row that makes q</source>
        <translation>Il diffère, et met fin à la suite qui fait q</translation>
    </message>
    <message>
        <source>neighbour %1, agrees</source>
        <translation>voisin %1, concorde</translation>
    </message>
    <message>
        <source>neighbour %1, ends the row</source>
        <translation>voisin %1, met fin à la suite</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Training document</source>
        <translation>Document d’entraînement</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Prédit</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>By distance; ● agrees and counts for q, ○ ends the row</source>
        <translation>Par distance&#x202f;; ● concorde et compte pour q, ○ met fin à la suite</translation>
    </message>
    <message>
        <source>Of the half of the training data that the layer searches</source>
        <translation>De la moitié des données d’entraînement où cherche la couche</translation>
    </message>
    <message>
        <source>Whether the text that the layer keeps of it is a right answer</source>
        <translation>Si le texte que la couche en garde est une réponse juste</translation>
    </message>
    <message>
        <source>What the layer predicts of that text</source>
        <translation>Ce que la couche prédit de ce texte</translation>
    </message>
    <message>
        <source>Between its features and the answer&apos;s</source>
        <translation>Entre ses caractéristiques et celles de la réponse</translation>
    </message>
    <message>
        <source>The document&apos;s right answer</source>
        <translation>La réponse juste du document</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourTable</name>
    <message>
        <source>Neighbours among the training documents</source>
        <translation>Voisins parmi les documents d’entraînement</translation>
    </message>
    <message>
        <source>Ctrl+C copies the list</source>
        <translation>Ctrl+C copie la liste</translation>
    </message>
</context>
<context>
    <name>sdm::ui::OffendersPanel</name>
    <message>
        <source>epoch %1: wrong</source>
        <translation>époque %1&#xa0;: fausse</translation>
    </message>
    <message>
        <source>epoch %1: wrong, %2 (s of class 1 %3)</source>
        <translation>époque %1&#xa0;: fausse, %2 (s de la classe 1 %3)</translation>
    </message>
    <message>
        <source>Documents that stay wrong</source>
        <translation>Documents toujours faux</translation>
    </message>
    <message>
        <source>wrong in </source>
        <translation>faux dans </translation>
    </message>
    <message>
        <source> epochs or more</source>
        <translation> époques ou plus</translation>
    </message>
    <message>
        <source>Least number of epochs with a wrong answer</source>
        <translation>Nombre minimal d’époques avec une réponse fausse</translation>
    </message>
    <message>
        <source>In how many epochs an answer to the document was wrong</source>
        <translation>Dans combien d’époques une réponse au document était fausse</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>Au fil des époques</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Newest wrong answer</source>
        <translation>Dernière réponse fausse</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>✕ a wrong answer, · none: it was right, or none was generated. The first sign is the first epoch.</source>
        <translation>✕ une réponse fausse, · aucune&#xa0;: elle était juste, ou aucune n’a été générée. Le premier signe est la première époque.</translation>
    </message>
    <message>
        <source>Enter or a double click shows the answers to the document</source>
        <translation>Entrée ou un double clic montre les réponses au document</translation>
    </message>
    <message>
        <source>The documents that stay wrong cannot be read.</source>
        <translation>Les documents toujours faux ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>No document of this run had a wrong answer in %1 epochs.</source>
        <translation>Aucun document de cette exécution n’a eu de réponse fausse dans %1 époques.</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 documents</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PhaseStrip</name>
    <message>
        <source>prepare</source>
        <translation>préparer</translation>
    </message>
    <message>
        <source>train layer</source>
        <translation>entraîner la couche</translation>
    </message>
    <message>
        <source>validation layer</source>
        <translation>couche de validation</translation>
    </message>
    <message>
        <source>monitoring layer</source>
        <translation>couche de suivi</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>générer</translation>
    </message>
    <message>
        <source>fine-tune</source>
        <translation>ajuster</translation>
    </message>
    <message>
        <source>validate</source>
        <translation>valider</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>suivre</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>décoder</translation>
    </message>
    <message>
        <source>final layers</source>
        <translation>couches finales</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>évaluer</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>Phases de l’exécution</translation>
    </message>
    <message>
        <source>now: %1, epoch %2</source>
        <translation>en ce moment&#xa0;: %1, époque %2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>rien n’a encore été exécuté</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>%1
epoch %2, %3</source>
        <translation>%1
époque %2, %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotPanel</name>
    <message>
        <source>Back to live</source>
        <translation>Retour au direct</translation>
    </message>
    <message>
        <source>Fit the plot and follow new points again (Home)</source>
        <translation>Recadrer le graphique et suivre à nouveau les nouveaux points (Début)</translation>
    </message>
    <message>
        <source>%1: plot menu</source>
        <translation>%1&#xa0;: menu du graphique</translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation>Recadrer et suivre</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>y logarithmique</translation>
    </message>
    <message>
        <source>Keep the range of y</source>
        <translation>Garder la plage de y</translation>
    </message>
    <message>
        <source>Note at this step…</source>
        <translation>Note à ce pas…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Montrer les données</translation>
    </message>
    <message>
        <source>Export &quot;%1&quot;</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Could not write %1. Check space and permissions.</source>
        <translation>Impossible d’écrire %1. Vérifier l’espace et les droits.</translation>
    </message>
    <message>
        <source>Choose steps…</source>
        <translation>Choisir des pas…</translation>
    </message>
    <message>
        <source>Or drag on the x axis, or with Shift in the plot</source>
        <translation>Ou glisser sur l’axe x, ou avec Maj dans le graphique</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Tous les pas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>Dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotWindow</name>
    <message>
        <source>In a window of its own.</source>
        <translation>Dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le ramener ici</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>Ramener ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PreflightPanel</name>
    <message>
        <source>Pre-flight</source>
        <translation>Vérification préalable</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Still to settle: %1</source>
        <translation>Encore à régler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ready · warnings: %1</source>
        <translation>Prêt · avertissements&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>right</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>Go to the setting</source>
        <translation>Aller au réglage</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeColumn</name>
    <message>
        <source>%1: run</source>
        <translation>%1&#xa0;: exécution</translation>
    </message>
    <message>
        <source>Whose checkpoint answers, and whose first final layer judges</source>
        <translation>Celle dont le point de contrôle répond, et dont la première couche finale juge</translation>
    </message>
    <message>
        <source>%1: checkpoint</source>
        <translation>%1&#xa0;: point de contrôle</translation>
    </message>
    <message>
        <source>Which of its checkpoints answers</source>
        <translation>Lequel de ses points de contrôle répond</translation>
    </message>
    <message>
        <source>%1: answer</source>
        <translation>%1&#xa0;: réponse</translation>
    </message>
    <message>
        <source>The answer appears here while it is written.</source>
        <translation>La réponse apparaît ici à mesure qu’elle s’écrit.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Best checkpoint</source>
        <translation>Meilleur point de contrôle</translation>
    </message>
    <message>
        <source>Step %1, the best</source>
        <translation>Pas %1, le meilleur</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>This run has no final layer yet: nothing could judge an answer.</source>
        <translation>Cette exécution n’a pas encore de couche finale&#xa0;: rien ne pourrait juger une réponse.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>Réponse en cours…</translation>
    </message>
    <message>
        <source>The engine gave no answer.</source>
        <translation>Le moteur n’a pas donné de réponse.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Pas de réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, answered in %2</source>
        <translation>%1, répondu en %2</translation>
    </message>
    <message>
        <source> · the layer was made from step %1: of this checkpoint its verdict says little</source>
        <translation> · la couche a été faite à partir du pas %1&#xa0;: de ce point de contrôle, son verdict dit peu de chose</translation>
    </message>
    <message>
        <source> · cut at the generation&apos;s limit</source>
        <translation> · coupée à la limite de génération</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeModel</name>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>best</source>
        <translation>meilleur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbePage</name>
    <message>
        <source>No run to ask</source>
        <translation>Aucune exécution à interroger</translation>
    </message>
    <message>
        <source>A finished run has a checkpoint that answers and a layer that judges.</source>
        <translation>Une exécution terminée a un point de contrôle qui répond et une couche qui juge.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>À côté</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message>
        <source>The history is not kept: %1</source>
        <translation>L’historique n’est pas conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What a person asks, as the documents of the run ask it. Ctrl+Return asks.</source>
        <translation>Ce qu’une personne demande, à la façon des documents de l’exécution. Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>Answer and judge it, on the processor (Ctrl+Return)</source>
        <translation>Y répondre et juger la réponse, sur le processeur (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Give up the answer that is being written</source>
        <translation>Abandonner la réponse en cours d’écriture</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>Demandés auparavant</translation>
    </message>
    <message>
        <source>In probes.jsonl of the project. A row shows its answer again.</source>
        <translation>Dans probes.jsonl du projet. Une ligne montre à nouveau sa réponse.</translation>
    </message>
    <message>
        <source>Prompts that were asked before</source>
        <translation>Prompts demandés auparavant</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copier le tableau</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProblemLine</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>Réessayer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueryLine</name>
    <message>
        <source>Conditions with and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Ctrl+Space says what may stand here</source>
        <translation>Conditions avec and, or, not&#xa0;: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Ctrl+Espace dit ce qui peut se trouver ici</translation>
    </message>
    <message>
        <source>The filter ends early: expected %1.</source>
        <translation>Le filtre s’arrête trop tôt, attendu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Attendu&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueDock</name>
    <message>
        <source>No run waits.</source>
        <translation>Aucune exécution n’attend.</translation>
    </message>
    <message>
        <source>Put runs here with Queue in the form of a new run, or fill a matrix of ablations and seeds.</source>
        <translation>Ajouter des exécutions avec «&#xa0;Mettre en file&#xa0;» dans le formulaire d’une nouvelle exécution, ou remplir une matrice d’ablations et de graines.</translation>
    </message>
    <message>
        <source>Let it wait for</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matrice…</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Démarrer la file d’attente</translation>
    </message>
    <message>
        <source>Runs begin one after the other, and go on if this window is closed</source>
        <translation>Les exécutions commencent l’une après l’autre, et continuent si cette fenêtre est fermée</translation>
    </message>
    <message>
        <source>Stop the queue</source>
        <translation>Arrêter la file d’attente</translation>
    </message>
    <message>
        <source>The run at work stops after its next checkpoint; the others stay here</source>
        <translation>L’exécution en cours s’arrête après son prochain point de contrôle&#x202f;; les autres restent ici</translation>
    </message>
    <message>
        <source>Ablations times seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Ablations × graines&#xa0;: quelles exécutions existent, et mise en file de celles qui manquent</translation>
    </message>
    <message>
        <source>Time that the queue will take</source>
        <translation>Temps que prendra la file d’attente</translation>
    </message>
    <message>
        <source>Queue of runs</source>
        <translation>File d’attente des exécutions</translation>
    </message>
    <message>
        <source>Drag runs that wait to another place, or move them with Alt+Up and Alt+Down</source>
        <translation>Glisser à une autre place les exécutions en attente, ou les déplacer avec Alt+Haut et Alt+Bas</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Ouvrir l’exécution</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Retirer de la file d’attente</translation>
    </message>
    <message>
        <source>The queue cannot be read.</source>
        <translation>La file d’attente ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueModel</name>
    <message>
        <source>%1 (smoke test)</source>
        <translation>%1 (test rapide)</translation>
    </message>
    <message>
        <source>Settings of another version</source>
        <translation>Réglages d’une autre version</translation>
    </message>
    <message>
        <source>Its run is not in the store</source>
        <translation>Son exécution n’est pas dans la base</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>Bloquée</translation>
    </message>
    <message>
        <source>Could not begin: %1</source>
        <translation>N’a pas pu commencer&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, which could not begin</source>
        <translation>%1, qui n’a pas pu commencer</translation>
    </message>
    <message>
        <source>%1, which was taken out of the queue</source>
        <translation>%1, qui a été retirée de la file d’attente</translation>
    </message>
    <message>
        <source>%1, which is not in this project</source>
        <translation>%1, qui n’est pas dans ce projet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message>
        <source>1 run to go</source>
        <translation>encore 1 exécution</translation>
    </message>
    <message>
        <source>%1 runs to go</source>
        <translation>encore %1 exécutions</translation>
    </message>
    <message>
        <source>%1; how long is known once a like run has finished.</source>
        <translation>%1&#x202f;; la durée sera connue dès qu’une exécution semblable sera terminée.</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1, environ %2.</translation>
    </message>
    <message>
        <source>%1, about %2 without %3 that no finished run is like.</source>
        <translation>%1, environ %2 sans %3 auxquelles aucune exécution terminée ne ressemble.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RangeFacet</name>
    <message>
        <source>Drag the ends, or ← and → for the lower end, Shift+← and Shift+→ for the upper one, Home for all</source>
        <translation>Glisser les extrémités, ou ← et → pour la borne inférieure, Maj+← et Maj+→ pour la supérieure, Début pour tout</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1&#xa0;: tout</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>la plus petite valeur</translation>
    </message>
    <message>
        <source>the greatest</source>
        <translation>la plus grande valeur</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Plage de %1</translation>
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
        <translation>Exécutions récentes</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityPage</name>
    <message>
        <source>Show the run as it goes</source>
        <translation>Voir l’exécution en direct</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Lecture des réponses…</translation>
    </message>
    <message>
        <source>Bins of the reliability diagram</source>
        <translation>Bacs du diagramme de fiabilité</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>même largeur</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>même effectif</translation>
    </message>
    <message>
        <source>Answers of the reliability diagram</source>
        <translation>Réponses du diagramme de fiabilité</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>toutes les réponses</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la région</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors de la région</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>Aucune exécution n’est sélectionnée</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page.</source>
        <translation>En démarrer une, ou en ouvrir une depuis la page «&#xa0;Exécutions&#xa0;».</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>Aucune évaluation pour l’instant</translation>
    </message>
    <message>
        <source>The first answers are judged later in the run (now at step %1). They appear here by themselves.</source>
        <translation>Les premières réponses sont jugées plus tard dans l’exécution (à présent au pas %1). Elles apparaissent ici d’elles-mêmes.</translation>
    </message>
    <message>
        <source>%1 has judged no answers</source>
        <translation>%1 n’a jugé aucune réponse</translation>
    </message>
    <message>
        <source>It ended before its first evaluation. Resume it to have one.</source>
        <translation>Elle s’est terminée avant sa première évaluation. La reprendre pour en avoir une.</translation>
    </message>
    <message>
        <source>It has no evaluation with a layer.</source>
        <translation>Elle n’a aucune évaluation avec une couche.</translation>
    </message>
    <message>
        <source>%1. Below α is said only where the 95 % interval lies below it and %2 answers are behind it.</source>
        <translation>%1. «&#xa0;Sous α&#xa0;» n’est dit que si l’intervalle à 95&#xa0;% est au-dessous et que %2 réponses l’appuient.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All answers are rejected (R): none reaches the region. On shifted data this is the right answer.</source>
        <translation>Toutes les réponses sont rejetées (R)&#xa0;: aucune n’atteint la région. Sur des données décalées, c’est la bonne réponse.</translation>
    </message>
    <message>
        <source>All answers are rejected (R). This is the correct answer when no region reaches α = %1.</source>
        <translation>Toutes les réponses sont rejetées (R). C’est la bonne réponse quand aucune région n’atteint α = %1.</translation>
    </message>
    <message>
        <source>%1 Reasons: %2.</source>
        <translation>%1 Raisons&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>Les réponses ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>The answers cannot be drawn.</source>
        <translation>Les réponses ne peuvent pas être tracées.</translation>
    </message>
    <message>
        <source>Only final layers keep their calibration points: choose one to see another α.</source>
        <translation>Seules les couches finales gardent leurs points de calibration&#xa0;: en choisir une pour voir un autre α.</translation>
    </message>
    <message>
        <source>There is no preview of this layer: %1</source>
        <translation>Il n’y a pas d’aperçu de cette couche&#xa0;: %1</translation>
    </message>
    <message>
        <source>The other layers cannot be read.</source>
        <translation>Les autres couches ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>The layers over the run cannot be read.</source>
        <translation>Les couches au fil de l’exécution ne peuvent pas être lues.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityTab</name>
    <message>
        <source>Same axes</source>
        <translation>Mêmes axes</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Ce qui est tracé</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Jeu de test</translation>
    </message>
    <message>
        <source>Every pane over the same range, so that heights can be compared</source>
        <translation>Tous les cadres sur la même plage, pour que les hauteurs se comparent</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>Lecture des réponses…</translation>
    </message>
    <message>
        <source>The first four runs, by their first final layer</source>
        <translation>Les quatre premières exécutions, par leur première couche finale</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>Les réponses ne peuvent pas être lues.</translation>
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
        <translation>Bit à bit</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>Lecture des deux exécutions…</translation>
    </message>
    <message>
        <source>All that both runs stored, but for times, speed and memory. The first run chosen above is held against the second.</source>
        <translation>Tout ce que les deux exécutions ont enregistré, sauf durées, vitesse et mémoire. La première exécution choisie ci-dessus est comparée à la seconde.</translation>
    </message>
    <message>
        <source>Results of both runs</source>
        <translation>Résultats des deux exécutions</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>Les exécutions ne peuvent pas être comparées.</translation>
    </message>
    <message>
        <source>%1 is %2 again: all %3 results are equal bit for bit</source>
        <translation>%1 répète %2&#xa0;: les %3 résultats sont tous égaux bit à bit</translation>
    </message>
    <message>
        <source>%1 against %2: %3 of %4 results are equal bit for bit</source>
        <translation>%1 face à %2&#xa0;: %3 résultats sur %4 sont égaux bit à bit</translation>
    </message>
    <message>
        <source>Engine, device, threads, inputs and settings were the same.</source>
        <translation>Moteur, appareil, threads, entrées et réglages étaient les mêmes.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
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
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk, this run</source>
        <translation>Disque, cette exécution</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>Processors at work, of the machine and of the run, over the last ten minutes.</source>
        <translation>Processeurs au travail, de la machine et de l’exécution, sur les dix dernières minutes.</translation>
    </message>
    <message>
        <source>Memory in use, of the machine and of the run, over the last ten minutes.</source>
        <translation>Mémoire utilisée, par la machine et par l’exécution, sur les dix dernières minutes.</translation>
    </message>
    <message>
        <source>What the run reads and writes in a second, over the last ten minutes.</source>
        <translation>Ce que l’exécution lit et écrit par seconde, sur les dix dernières minutes.</translation>
    </message>
    <message>
        <source>How busy the GPUs are and how full their memory, over the last ten minutes.</source>
        <translation>À quel point les GPU sont occupés et leur mémoire remplie, sur les dix dernières minutes.</translation>
    </message>
    <message>
        <source>No run is at work on this machine.</source>
        <translation>Aucune exécution n’est au travail sur cette machine.</translation>
    </message>
    <message>
        <source>The run is process %1.</source>
        <translation>L’exécution est le processus %1.</translation>
    </message>
    <message>
        <source>No run is at work on this machine, or the system does not say which process it is.</source>
        <translation>Aucune exécution n’est au travail sur cette machine, ou le système ne dit pas quel processus c’est.</translation>
    </message>
    <message>
        <source>%1 nvidia-smi tells of no GPU.</source>
        <translation>%1 nvidia-smi ne signale aucun GPU.</translation>
    </message>
    <message>
        <source>%1 No NVIDIA GPU is known here: there is no nvidia-smi.</source>
        <translation>%1 Aucun GPU NVIDIA n’est connu ici&#xa0;: il n’y a pas de nvidia-smi.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunActions</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation>Comparer à la référence</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>Prendre comme référence de comparaison</translation>
    </message>
    <message>
        <source>New run like this…</source>
        <translation>Nouvelle exécution comme celle-ci…</translation>
    </message>
    <message>
        <source>Matrix of ablations and seeds…</source>
        <translation>Matrice d’ablations et de graines…</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>Reprendre depuis le dernier point de contrôle</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Arrêter après le prochain point de contrôle</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Donner une étoile</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Mots-clés…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>Groupe…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>Montrer dans les fichiers</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Copy configuration</source>
        <translation>Copier la configuration</translation>
    </message>
    <message>
        <source>No baseline any more</source>
        <translation>Ne plus prendre comme référence de comparaison</translation>
    </message>
    <message>
        <source>Compare these %1</source>
        <translation>Comparer ces %1</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Retirer l’étoile</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Mots-clés de %1</translation>
    </message>
    <message>
        <source>Tag %1 runs</source>
        <translation>Mots-clés de %1 exécutions</translation>
    </message>
    <message>
        <source>The tag %1.</source>
        <translation>Le mot-clé %1.</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>Groupe de %1</translation>
    </message>
    <message>
        <source>Group of %1 runs</source>
        <translation>Groupe de %1 exécutions</translation>
    </message>
    <message>
        <source>The group %1.</source>
        <translation>Le groupe %1.</translation>
    </message>
    <message>
        <source>The run&apos;s configuration cannot be read: %1</source>
        <translation>La configuration de l’exécution ne peut pas être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>Relancer à l’identique</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>Enregistrer comme paquet…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunChips</name>
    <message>
        <source>baseline</source>
        <translation>référence de comparaison</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1, référence de comparaison</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, exécution %2</translation>
    </message>
    <message>
        <source>%1
Drag, or Ctrl+Left and Ctrl+Right, to another place; Ctrl+Home makes it the baseline</source>
        <translation>%1
Glisser, ou Ctrl+Gauche et Ctrl+Droite, vers une autre place&#x202f;; Ctrl+Début en fait la référence de comparaison</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunComposer</name>
    <message>
        <source>New run</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de réglages</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>Configuration en JSON</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Config (JSON)</source>
        <translation>Config. (JSON)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>First batch</source>
        <translation>Premier lot</translation>
    </message>
    <message>
        <source>The run in other forms</source>
        <translation>L’exécution sous d’autres formes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy what the tab shows</source>
        <translation>Copier ce que montre l’onglet</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Back to the preset, all changes dropped</source>
        <translation>Revenir au préréglage, en abandonnant tous les changements</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matrice…</translation>
    </message>
    <message>
        <source>These settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Ces réglages croisés avec préréglages et graines&#xa0;: quelles exécutions existent, et mise en file de celles qui manquent</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>Test rapide</translation>
    </message>
    <message>
        <source>Every phase once or twice within minutes: 20 steps over 50 documents of each set. Its numbers stand for nothing; it shows that all works, and how long each phase takes.</source>
        <translation>Chaque phase une ou deux fois en quelques minutes&#xa0;: 20 pas sur 50 documents de chaque jeu. Ses nombres ne valent rien&#x202f;; il montre que tout fonctionne, et combien de temps prend chaque phase.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start the run (Ctrl+Enter)</source>
        <translation>Démarrer l’exécution (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>the preset %1</source>
        <translation>le préréglage %1</translation>
    </message>
    <message>
        <source>No setting differs from %1.</source>
        <translation>Aucun réglage ne diffère de %1.</translation>
    </message>
    <message>
        <source>Other than %1:</source>
        <translation>Ce qui diffère de %1&#xa0;:</translation>
    </message>
    <message>
        <source>New run like %1</source>
        <translation>Nouvelle exécution comme %1</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1, inchangé</translation>
    </message>
    <message>
        <source>%1 · changed: %2</source>
        <translation>%1 · changé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 · still needed: %2</source>
        <translation>%1 · manque encore&#xa0;: %2</translation>
    </message>
    <message>
        <source>Goes into the queue as soon as pre-flight has answered</source>
        <translation>Mise en file dès que la vérification préalable a répondu</translation>
    </message>
    <message>
        <source>Starts as soon as pre-flight has answered</source>
        <translation>Démarre dès que la vérification préalable a répondu</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Démarrer le test</translation>
    </message>
    <message>
        <source>Waits for pre-flight. Ctrl+Enter starts the run as soon as it has answered.</source>
        <translation>Attend la vérification préalable. Ctrl+Entrée démarre l’exécution dès qu’elle a répondu.</translation>
    </message>
    <message>
        <source>Waits for pre-flight.</source>
        <translation>Attend la vérification préalable.</translation>
    </message>
    <message>
        <source>Behind the runs that wait for their turn (Ctrl+Shift+Enter)</source>
        <translation>Derrière les exécutions qui attendent leur tour (Ctrl+Maj+Entrée)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunFilterBar</name>
    <message>
        <source>No headings</source>
        <translation>Sans titres</translation>
    </message>
    <message>
        <source>Headings: group</source>
        <translation>Titres&#xa0;: groupe</translation>
    </message>
    <message>
        <source>Headings: ablation</source>
        <translation>Titres&#xa0;: ablation</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>Runs under headings, with the spread over the seeds below each</source>
        <translation>Exécutions sous des titres, avec dessous la dispersion entre graines</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</source>
        <translation>Filtre&#xa0;: mots, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrer les exécutions</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs at hand</source>
        <translation>Exécutions à portée de main</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Runs put aside</source>
        <translation>Exécutions mises de côté</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Runs thrown away; nothing is deleted until the trash is emptied</source>
        <translation>Exécutions jetées&#x202f;; rien n’est supprimé tant que la corbeille n’est pas vidée</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Exécutions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>Exécutions&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>L’exécution sélectionnée</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Note sur l’exécution</translation>
    </message>
    <message>
        <source>What you want to know of this run later. Saved as you write.</source>
        <translation>Ce qu’il faudra savoir plus tard de cette exécution. Enregistré au fil de la frappe.</translation>
    </message>
    <message>
        <source>Not saved: the note %1.</source>
        <translation>Non enregistré&#xa0;: la note %1.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Saisie en cours…</translation>
    </message>
    <message>
        <source>What it was made with</source>
        <translation>Avec quoi elle a été faite</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Points de contrôle</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation>Points de contrôle de l’exécution</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur disque</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Nécessaire pour</translation>
    </message>
    <message>
        <source>None is on disk.</source>
        <translation>Il n’y en a aucun sur le disque.</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>Reprendre au pas %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>Aucune exécution n’est sélectionnée</translation>
    </message>
    <message>
        <source>%1 · %2 threads · %3</source>
        <translation>%1 · %2 threads · %3</translation>
    </message>
    <message>
        <source>engine %1 · LibTorch %2</source>
        <translation>moteur %1 · LibTorch %2</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>moteur %1</translation>
    </message>
    <message>
        <source>removed with the trash</source>
        <translation>supprimé avec la corbeille</translation>
    </message>
    <message>
        <source>Time in each phase, over all epochs</source>
        <translation>Temps passé dans chaque phase, toutes époques confondues</translation>
    </message>
    <message>
        <source>SHA-256 of the configuration, its beginning</source>
        <translation>SHA-256 de la configuration, son début</translation>
    </message>
    <message>
        <source>They could not be read: %1</source>
        <translation>Ils n’ont pas pu être lus&#xa0;: %1</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>la reprise</translation>
    </message>
    <message>
        <source>best model</source>
        <translation>le meilleur modèle</translation>
    </message>
    <message>
        <source>results on %1</source>
        <translation>les résultats sur %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunNameDelegate</name>
    <message>
        <source>baseline</source>
        <translation>référence de comparaison</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunPicker</name>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>The first is the baseline the others are read against.</source>
        <translation>La première est la référence à laquelle les autres sont comparées.</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>Matrice…</translation>
    </message>
    <message>
        <source>The first run&apos;s settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>Les réglages de la première exécution croisés avec préréglages et graines&#xa0;: quelles exécutions existent, et mise en file de celles qui manquent</translation>
    </message>
    <message>
        <source>Filter: words, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</source>
        <translation>Filtre&#xa0;: mots, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</translation>
    </message>
    <message>
        <source>Filter runs to compare</source>
        <translation>Filtrer les exécutions à comparer</translation>
    </message>
    <message>
        <source>The language of the Runs page (Ctrl+F)</source>
        <translation>Le langage de la page «&#xa0;Exécutions&#xa0;» (Ctrl+F)</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>Exécutions à comparer</translation>
    </message>
    <message>
        <source>Put the list away</source>
        <translation>Replier la liste</translation>
    </message>
    <message>
        <source>List all runs, with a filter (Ctrl+F)</source>
        <translation>Lister toutes les exécutions, avec un filtre (Ctrl+F)</translation>
    </message>
    <message>
        <source>expected %1 at character %2</source>
        <translation>attendu&#xa0;: %1, au caractère %2</translation>
    </message>
    <message>
        <source>The runs could not be filtered: %1</source>
        <translation>Les exécutions n’ont pas pu être filtrées&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Choose runs (%1 of %2)</source>
        <translation>Choisir des exécutions (%1 sur %2)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunTreeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1, référence de comparaison</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>%1 · 1 run</source>
        <translation>%1 · 1 exécution</translation>
    </message>
    <message>
        <source>%1 · %2 runs</source>
        <translation>%1 · %2 exécutions</translation>
    </message>
    <message>
        <source>Median of %1 runs, and the lowest and highest of them</source>
        <translation>Médiane de %1 exécutions, avec la plus basse et la plus haute</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunningStrip</name>
    <message>
        <source>Watch</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>Arrêter après le prochain point de contrôle</translation>
    </message>
    <message>
        <source>Stop now: loses the steps since the last checkpoint</source>
        <translation>Arrêter maintenant&#xa0;: perd les pas faits depuis le dernier point de contrôle</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · %1 jusqu’ici</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aucune exécution pour l’instant.</translation>
    </message>
    <message>
        <source>Start one, or watch a small model learn in a minute or two.</source>
        <translation>En démarrer une, ou regarder un petit modèle apprendre en une minute ou deux.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Which columns there are: facts of a run, and metrics with the value meant</source>
        <translation>Quelles colonnes montrer&#xa0;: informations sur une exécution, et métriques avec la valeur voulue</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Filter, headings and columns under a name</source>
        <translation>Filtre, titres et colonnes sous un nom</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Aucune exécution ne correspond au filtre.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>Del moves chosen runs here. Nothing is deleted by that.</source>
        <translation>Suppr déplace ici les exécutions choisies. Cela ne supprime rien.</translation>
    </message>
    <message>
        <source>No run is archived.</source>
        <translation>Aucune exécution n’est archivée.</translation>
    </message>
    <message>
        <source>A puts chosen runs aside, without a trace in the list.</source>
        <translation>A met de côté les exécutions choisies, sans trace dans la liste.</translation>
    </message>
    <message>
        <source>No run is at hand.</source>
        <translation>Aucune exécution à portée de main.</translation>
    </message>
    <message>
        <source>All runs of this project are archived or in the trash.</source>
        <translation>Toutes les exécutions de ce projet sont archivées ou à la corbeille.</translation>
    </message>
    <message>
        <source>The name %1.</source>
        <translation>Le nom %1.</translation>
    </message>
    <message>
        <source>The runs could not be searched: %1</source>
        <translation>La recherche dans les exécutions a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The metrics could not be read: %1</source>
        <translation>Les métriques n’ont pas pu être lues&#xa0;: %1</translation>
    </message>
    <message>
        <source>The courses could not be read: %1</source>
        <translation>Les évolutions n’ont pas pu être lues&#xa0;: %1</translation>
    </message>
    <message>
        <source>HR share in-distribution over the evaluations, %1</source>
        <translation>Part HR dans la distribution au fil des évaluations, %1</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 sur disque</translation>
    </message>
    <message>
        <source>The sizes could not be read: %1</source>
        <translation>Les tailles n’ont pas pu être lues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Name of this filter with its headings and columns:</source>
        <translation>Nom de ce filtre avec ses titres et colonnes&#xa0;:</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ScatterPanel</name>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausse</translation>
    </message>
    <message>
        <source>label not known</source>
        <translation>étiquette inconnue</translation>
    </message>
    <message>
        <source>%1 (1 − s: %2)</source>
        <translation>%1 (1 − s&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1: predicted %2, label %3, %4
s %5 · q′ %6
%7 · %8</source>
        <translation>%1&#xa0;: prédite %2, étiquette %3, %4
s %5 · q′ %6
%7 · %8</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>q′ as log₂(1 + q′)</source>
        <translation>q′ en log₂(1 + q′)</translation>
    </message>
    <message>
        <source>Drag encloses answers</source>
        <translation>Entourer des réponses en glissant</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+glisser</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
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
        <translation>Réponses dont l’étiquette vraie est %1 (%2)</translation>
    </message>
    <message>
        <source>Answers of every label (%1)</source>
        <translation>Réponses de toute étiquette (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, label %2, predicted %3, %4</source>
        <translation>%1, étiquette %2, prédite %3, %4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SchemaForm</name>
    <message>
        <source>No setting mentions this.</source>
        <translation>Aucun réglage ne mentionne cela.</translation>
    </message>
    <message>
        <source>Search settings (Ctrl+F)</source>
        <translation>Rechercher des réglages (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher des réglages</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>What the paper varies</source>
        <translation>Ce que l’article fait varier</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Courants</translation>
    </message>
    <message>
        <source>What most runs change</source>
        <translation>Ce que changent la plupart des exécutions</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Every setting there is</source>
        <translation>Tous les réglages qui existent</translation>
    </message>
    <message>
        <source>How many settings to show</source>
        <translation>Combien de réglages montrer</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>The rows of the paper&apos;s tables, and preference training. Choosing one keeps what you changed by hand.</source>
        <translation>Les lignes des tableaux de l’article, et l’entraînement par préférences. En choisir un garde ce qui a été changé à la main.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeedBar</name>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Each run by itself</source>
        <translation>Chaque exécution à part</translation>
    </message>
    <message>
        <source>Mean of the seeds</source>
        <translation>Moyenne des graines</translation>
    </message>
    <message>
        <source>Median of the seeds</source>
        <translation>Médiane des graines</translation>
    </message>
    <message>
        <source>How runs of the same settings are drawn</source>
        <translation>Comment tracer les exécutions de mêmes réglages</translation>
    </message>
    <message>
        <source>Runs that differ by their seed alone as one line with a band. With one or two of them each is drawn.</source>
        <translation>Les exécutions qui ne diffèrent que par leur graine, en une ligne avec une bande. S’il n’y en a qu’une ou deux, chacune est tracée.</translation>
    </message>
    <message>
        <source>Band: lowest to highest</source>
        <translation>Bande&#xa0;: du minimum au maximum</translation>
    </message>
    <message>
        <source>Band: mean ± standard deviation</source>
        <translation>Bande&#xa0;: moyenne ± écart type</translation>
    </message>
    <message>
        <source>Band: mean ± standard error</source>
        <translation>Bande&#xa0;: moyenne ± erreur type</translation>
    </message>
    <message>
        <source>Band: 95 % interval of the mean</source>
        <translation>Bande&#xa0;: intervalle à 95&#xa0;% de la moyenne</translation>
    </message>
    <message>
        <source>Band over the seeds</source>
        <translation>Bande sur les graines</translation>
    </message>
    <message>
        <source>Deviation: where another seed is likely to lie. Error and interval: how well the mean is known.</source>
        <translation>Écart type&#xa0;: où se situerait sans doute une autre graine. Erreur type et intervalle&#xa0;: avec quelle précision la moyenne est connue.</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeriesTableWindow</name>
    <message>
        <source>Data of &quot;%1&quot;</source>
        <translation>Données de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Borne inférieure</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Borne supérieure</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingEditor</name>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>Parcourir&#xa0;: %1</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Lignes JSON (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingModel</name>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>differs from the baseline&apos;s %1</source>
        <translation>diffère de la référence de comparaison&#xa0;: %1</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (référence de comparaison)</translation>
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
        <translation>Réinitialiser %1</translation>
    </message>
    <message>
        <source>Key in the configuration and for --set</source>
        <translation>Clé dans la configuration et pour --set</translation>
    </message>
    <message>
        <source>Back to the preset: empty</source>
        <translation>Revenir au préréglage&#xa0;: vide</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s %1</source>
        <translation>Revenir au préréglage&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShareModel</name>
    <message>
        <source>one final layer</source>
        <translation>une couche finale</translation>
    </message>
    <message>
        <source>%1 final layers, %2 to %3</source>
        <translation>%1 couches finales, %2 à %3</translation>
    </message>
    <message>
        <source>none judged</source>
        <translation>aucune jugée</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>pas encore jugé</translation>
    </message>
    <message>
        <source>%1 of %2: nothing inside; %3</source>
        <translation>%1 sur %2&#xa0;: rien dans la région&#x202f;; %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 inside, accuracy inside %4, %5; %6</source>
        <translation>%1&#xa0;: %2 sur %3 dans la région, exactitude %4, %5&#x202f;; %6</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence de comparaison</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>non comparable</translation>
    </message>
    <message>
        <source>not answered by both</source>
        <translation>sans réponse de l’une des deux</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>comparaison…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The number and the disc are the first final layer&apos;s, every tick is a layer: how far another draw of its halves moves the share</source>
        <translation>Le nombre et le disque sont ceux de la première couche finale, chaque trait est une couche&#xa0;: de combien un autre tirage de ses moitiés déplace la part</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>against the baseline</source>
        <translation>face à la référence de comparaison</translation>
    </message>
    <message>
        <source>HR share, %1 (shifted)</source>
        <translation>Part HR, %1 (décalé)</translation>
    </message>
    <message>
        <source>HR share, %1</source>
        <translation>Part HR, %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SharePanel</name>
    <message>
        <source>%1: %2, no known label</source>
        <translation>%1&#xa0;: %2, aucune étiquette connue</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 predicted right (%5)</source>
        <translation>%1&#xa0;: %2, %3 bien prédites sur %4 (%5)</translation>
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
        <translation>Jeu de test</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>sdm::ui::SlicePanel</name>
    <message>
        <source>Share in the region over training</source>
        <translation>Part dans la région au fil de l’entraînement</translation>
    </message>
    <message>
        <source>Slice to follow</source>
        <translation>Tranche à suivre</translation>
    </message>
    <message>
        <source>The filters of this page, or a slice that was saved</source>
        <translation>Les filtres de cette page, ou une tranche enregistrée</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Select a run: a slice is followed over its evaluations.</source>
        <translation>Sélectionner une exécution&#xa0;: une tranche est suivie au fil de ses évaluations.</translation>
    </message>
    <message>
        <source>The slice cannot be followed: %1</source>
        <translation>La tranche ne peut pas être suivie&#xa0;: %1</translation>
    </message>
    <message>
        <source>these filters</source>
        <translation>ces filtres</translation>
    </message>
    <message>
        <source>None of the run&apos;s judged answers is in this slice.</source>
        <translation>Aucune des réponses jugées de l’exécution n’est dans cette tranche.</translation>
    </message>
    <message>
        <source>The filters of this page</source>
        <translation>Les filtres de cette page</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlDock</name>
    <message>
        <source>Asking the store…</source>
        <translation>Interrogation de la base…</translation>
    </message>
    <message>
        <source>Saved queries; type a name to save this one</source>
        <translation>Requêtes enregistrées&#x202f;; saisir un nom pour enregistrer celle-ci</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep this query under the name at the left</source>
        <translation>Garder cette requête sous le nom à gauche</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Forget the saved query</source>
        <translation>Oublier la requête enregistrée</translation>
    </message>
    <message>
        <source>SQL statement</source>
        <translation>Instruction SQL</translation>
    </message>
    <message>
        <source>SELECT … (reading only; Ctrl+Enter runs it)</source>
        <translation>SELECT … (lecture seule&#x202f;; Ctrl+Entrée l’exécute)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Exécuter l’instruction (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>Exécuter l’instruction</translation>
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
        <translation>Copier le résultat en Markdown</translation>
    </message>
    <message>
        <source>Copy the result as TSV</source>
        <translation>Copier le résultat en TSV</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>Résultat de la requête</translation>
    </message>
    <message>
        <source>Type a name of its own for the query at the left first.</source>
        <translation>Saisir d’abord à gauche un nom propre à la requête.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistrée sous %1.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The first %1 rows; there are more. Add a LIMIT or a WHERE to choose others. %2</source>
        <translation>Les %1 premières lignes&#x202f;; il y en a d’autres. Ajouter un LIMIT ou un WHERE pour en choisir d’autres. %2</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 lignes, %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlQuery</name>
    <message>
        <source>SQL query</source>
        <translation>Requête SQL</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlTableModel</name>
    <message>
        <source>nothing (NULL)</source>
        <translation>rien (NULL)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::StatisticsTab</name>
    <message>
        <source>Against the baseline, document by document</source>
        <translation>Face à la référence de comparaison, document par document</translation>
    </message>
    <message>
        <source>Paired comparison</source>
        <translation>Comparaison appariée</translation>
    </message>
    <message>
        <source>Seeds and final layers</source>
        <translation>Graines et couches finales</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Lecture des exécutions…</translation>
    </message>
    <message>
        <source>Runs of the same settings stand in one row, whatever their seed. Mean ± standard deviation by the first final layer of each run; median [lowest, highest] over every final layer of every run.</source>
        <translation>Les exécutions de mêmes réglages sont sur une ligne, quelle que soit leur graine. Moyenne ± écart type sur la première couche finale de chaque exécution&#x202f;; médiane [minimum, maximum] sur chaque couche finale de chaque exécution.</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>Les exécutions ne peuvent pas être comparées.</translation>
    </message>
    <message>
        <source>Against %1, document by document</source>
        <translation>Face à %1, document par document</translation>
    </message>
    <message>
        <source>Comparing run %1 of %2…</source>
        <translation>Comparaison de l’exécution %1 sur %2…</translation>
    </message>
    <message>
        <source>One run: nothing to hold it against</source>
        <translation>Une seule exécution&#xa0;: rien à quoi la comparer</translation>
    </message>
    <message>
        <source>Choose a second run above. How far seeds and final layers move the share stands below.</source>
        <translation>Choisir une deuxième exécution ci-dessus. Ci-dessous&#xa0;: de combien graines et couches finales déplacent la part.</translation>
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
        <translation>Pas à examiner</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Premier pas</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Dernier pas</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Du pas</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Au pas</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Tous les pas</translation>
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
        <translation>Rien ne travaille en arrière-plan. Les exécutions continuent dans leurs propres processus&#xa0;: voir la page «&#xa0;Exécutions&#xa0;».</translation>
    </message>
    <message>
        <source>Tasks in the background</source>
        <translation>Tâches en arrière-plan</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation>Annuler (Suppr)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TermLabel</name>
    <message>
        <source>What %1 means</source>
        <translation>Ce que signifie %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>More in the manual</source>
        <translation>Plus de détails dans le manuel</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>Qu’est-ce que</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TestSetsEditor</name>
    <message>
        <source>Add test sets…</source>
        <translation>Ajouter des jeux de test…</translation>
    </message>
    <message>
        <source>Choose JSONL files, or drop them here</source>
        <translation>Choisir des fichiers JSONL, ou les déposer ici</translation>
    </message>
    <message>
        <source>shifted</source>
        <translation>décalé</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Name of the test set</source>
        <translation>Nom du jeu de test</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>File of the test set</source>
        <translation>Fichier du jeu de test</translation>
    </message>
    <message>
        <source>Unlike the training data: a low HR share is right there</source>
        <translation>Différent des données d’entraînement&#xa0;: une part HR basse y est correcte</translation>
    </message>
    <message>
        <source>Remove this test set</source>
        <translation>Retirer ce jeu de test</translation>
    </message>
    <message>
        <source>Add test sets</source>
        <translation>Ajouter des jeux de test</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Lignes JSON (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TokenFlow</name>
    <message>
        <source>%1 tokens: %2 masked, %3 learnt</source>
        <translation>%1 tokens&#xa0;: %2 masqués, %3 appris</translation>
    </message>
    <message>
        <source>Masked: %1. Learnt: %2</source>
        <translation>Masqués&#xa0;: %1. Appris&#xa0;: %2</translation>
    </message>
    <message>
        <source>Token %1, masked: gives no loss</source>
        <translation>Token %1, masqué&#xa0;: ne donne pas de perte</translation>
    </message>
    <message>
        <source>Token %1, learnt</source>
        <translation>Token %1, appris</translation>
    </message>
</context>
<context>
    <name>sdm::ui::VerdictPathView</name>
    <message>
        <source>Path of the answer through the gates</source>
        <translation>Chemin de la réponse à travers les filtres</translation>
    </message>
    <message>
        <source>stops here: %1</source>
        <translation>s’arrête ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>admitted, wrong</source>
        <translation>admise, fausse</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admise</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>non admise</translation>
    </message>
</context>
</TS>
