import { about, type Scenario } from '../scenario.js';

export const GREEN_SPACES: Scenario[] = [
  ...about(
    'elagage',
    {
      subjects: ['Élagage des platanes {rue}', 'Branches sur ma toiture', 'Taille des arbres {rue}'],
      told: [
        'Les platanes {rue} n’ont pas été taillés depuis des années. Les branches touchent ma toiture et les gouttières sont bouchées en permanence. Pouvez-vous me dire quand l’élagage est prévu ?',
      ],
      noted:
        '{qui} demande quand seront taillés les platanes {rue} : branches sur la toiture, ligne téléphonique touchée.',
      answers: [
        'L’élagage {rue} est prévu cet hiver, à partir du {date:20}. Nous commencerons par les arbres proches des toitures. Un avis sera déposé dans les boîtes aux lettres une semaine avant.',
      ],
      question: {
        asked:
          'Les branches en cause touchent-elles aussi la ligne téléphonique ? Dans ce cas, nous devons prévenir l’opérateur avant de commencer. Une photo nous aiderait.',
        replied:
          'Oui, la ligne passe au milieu du feuillage, la photo est jointe. Le téléphone grésille dès qu’il y a du vent.',
      },
      note: 'À traiter avec la tournée d’hiver, trois sujets à moins de deux mètres des façades.',
      outcome: 'Taille inscrite à la tournée d’hiver.',
      thirdParty: 'Dépose de la ligne par l’opérateur avant l’élagage',
      located: true,
      times: 4,
    },
    {
      subjects: ['Arbre dangereux', 'Branche cassée {rue}'],
      told: [
        'Une grosse branche est cassée et pend au-dessus du trottoir au {lieu}. Avec le vent annoncé, elle va finir par tomber sur quelqu’un.',
      ],
      blunt: ['branche cassée au-dessus du {lieu}, risque de chute'],
      noted: '{qui} signale une branche cassée au-dessus du trottoir, {lieu}.',
      answers: [
        'Nous avons retiré la branche cassée. Le reste de l’arbre a été contrôlé et ne présente pas de danger.',
      ],
      outcome: 'Branche retirée, arbre contrôlé.',
      enclosed: 'photo',
      located: true,
      times: 3,
    },
    {
      subjects: ['Tilleuls marqués en orange', 'Va-t-on abattre nos arbres ?'],
      told: [
        'Je tiens beaucoup aux arbres de notre rue et je m’inquiète : des marques orange sont apparues sur trois tilleuls {rue}. Vont-ils être abattus ? Les habitants n’ont été informés de rien.',
      ],
      answers: [
        'Rassurez-vous : les marques désignent les arbres à contrôler, pas à abattre. Si un abattage devenait nécessaire, la ville l’annoncerait et replanterait.',
      ],
      note: 'Diagnostic demandé pour le sujet n° 3, champignon au pied.',
      outcome: 'Réponse donnée.',
      located: true,
    },
  ),
  ...about(
    'aire-de-jeux',
    {
      subjects: ['Toboggan cassé', 'Aire de jeux {quartier} : jeu dangereux'],
      told: [
        'Une planche du toboggan est fendue dans l’aire de jeux du {quartier}. Mon fils s’est planté une écharde et une vis dépasse. Il faudrait fermer le jeu en attendant.',
      ],
      noted: '{qui} signale un jeu cassé au square du {quartier}. Jeu à condamner tout de suite.',
      answers: [
        'Le jeu a été fermé par nos agents et la pièce est commandée. Il sera rouvert après contrôle, en principe avant le {date:18}.',
      ],
      note: 'Jeu condamné par rubalise, pièce commandée chez le fabricant.',
      outcome: 'Jeu fermé, pièce commandée.',
      thirdParty: 'Pièce de rechange attendue du fabricant',
      located: true,
      times: 3,
    },
    {
      subjects: ['Banc public cassé'],
      told: [
        'Il manque deux lattes au banc du square {rue}. C’est pourtant le seul endroit où ma mère peut se reposer sur le chemin du marché.',
      ],
      answers: ['Les lattes ont été remplacées. Bonne pause à votre mère sur le chemin du marché.'],
      outcome: 'Lattes remplacées.',
      located: true,
    },
  ),
  ...about(
    'massif',
    {
      subjects: ['Fontaine arrêtée', 'La fontaine de la place'],
      told: [
        'La fontaine de la place ne coule plus depuis deux semaines. Est-ce une panne ou une économie d’eau ? Elle manque à tout le monde.',
      ],
      answers: [
        'La pompe était en panne ; elle est réparée et la fontaine coule de nouveau. Nous mettrons désormais un mot sur place quand cela arrive.',
      ],
      outcome: 'Pompe réparée.',
      thirdParty: 'Pompe en réparation chez le fournisseur',
    },
    {
      subjects: ['Herbes hautes au carrefour', 'Visibilité {rue}'],
      told: [
        'Les herbes montent à plus d’un mètre au carrefour {rue} / {angle}. On ne voit plus les voitures arriver.',
      ],
      answers: [
        'Le carrefour sera fauché le {date:4} : la visibilité passe avant la fauche tardive que nous pratiquons ailleurs.',
      ],
      outcome: 'Fauchage programmé.',
      located: true,
    },
  ),
];
