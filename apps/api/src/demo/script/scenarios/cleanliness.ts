import { about, type Scenario } from '../scenario.js';

export const CLEANLINESS: Scenario[] = [
  ...about(
    'depot-sauvage',
    {
      subjects: [
        'Dépôt sauvage {rue}',
        'Encombrants abandonnés',
        'Matelas et gravats {rue}',
        'Décharge au {lieu}',
      ],
      told: [
        'Un matelas, deux fauteuils et des sacs de gravats ont été abandonnés au {lieu}. Cela fait la troisième fois en deux mois au même endroit.\n\nNe peut-on pas installer une caméra ou au moins un panneau ?',
        'Je vous signale un tas d’ordures au {lieu}. Des sacs sont éventrés, il y a des restes de nourriture et cela attire les rats.\n\nL’un des cartons porte un nom et une adresse, si cela peut servir.',
      ],
      blunt: [
        'Dépôt de déchets au {lieu}. Ça sent mauvais.',
        'encore des encombrants au {lieu} !!!',
        'Un frigo est sur le trottoir au {lieu} depuis trois jours.',
      ],
      noted: '{qui} signale un dépôt de gravats et de meubles au {lieu}, présent depuis plusieurs jours.',
      answers: [
        'Le dépôt a été enlevé par notre équipe. Les papiers retrouvés sur place ont été remis à la police municipale, qui recherche l’auteur : un dépôt sauvage peut lui coûter 1 500 €.',
        'C’est enlevé. Merci de votre vigilance, et n’hésitez pas à nous écrire de nouveau si cela recommence à cet endroit.',
      ],
      question: {
        asked:
          'Nos agents n’ont rien trouvé à cette adresse ce matin. Pouvez-vous nous préciser l’endroit, par exemple le commerce le plus proche ?',
        replied:
          'C’est derrière le transformateur, on ne le voit pas de la route. Il faut prendre le petit chemin à pied.',
      },
      note: 'Deux mètres cubes, camion-grue nécessaire. Papiers trouvés dans un sac, remis à la police municipale.',
      outcome: 'Dépôt enlevé, lieu nettoyé.',
      again: 'De nouveaux sacs ont été déposés cette nuit au même endroit. L’enlèvement seul ne suffit pas.',
      enclosed: 'photo',
      located: true,
      times: 8,
    },
    {
      subjects: ['Pneus abandonnés'],
      told: [
        'Quelqu’un a déposé une dizaine de pneus le long du chemin au bout {de-rue}. Ce n’est pas à la ville de tout ramasser, je sais bien, mais ce coin est en train de devenir une décharge.',
      ],
      answers: [
        'Les pneus ont été enlevés et confiés à un garage qui les recycle. Une barrière fermera le chemin aux voitures avant la fin du mois.',
      ],
      outcome: 'Pneus enlevés.',
      located: true,
    },
  ),
  ...about(
    'corbeille',
    {
      subjects: ['Poubelle publique qui déborde', 'Corbeille pleine {rue}'],
      told: [
        'La corbeille devant le {lieu} déborde tous les week-ends. Le lundi matin, tout est par terre. Une deuxième corbeille, ou un passage le samedi, réglerait le problème.',
      ],
      blunt: ['la corbeille {rue} déborde, comme chaque lundi'],
      answers: [
        'Nous avons ajouté un passage le samedi en fin de journée à cet endroit. Dites-nous dans quelques semaines si cela suffit.',
      ],
      outcome: 'Passage ajouté à la tournée du samedi.',
      located: true,
    },
    {
      subjects: ['Feuilles mortes {rue}', 'Trottoir glissant', 'Balayage {rue}'],
      told: [
        'Les feuilles mortes n’ont pas été ramassées {rue} depuis trois semaines. Le trottoir est une patinoire, un voisin est tombé {jour:-1}.',
      ],
      noted: '{qui} demande un balayage {rue} : feuilles mouillées, chute d’un riverain.',
      answers: [
        'La balayeuse passera {rue} le {date:3}. Le marché du samedi nous a fait prendre du retard dans votre quartier ; merci de votre patience.',
      ],
      outcome: 'Passage de la balayeuse programmé.',
      located: true,
      times: 3,
    },
  ),
  ...about(
    'tag',
    {
      subjects: ['Tags sur ma façade', 'Façade taguée : que faire ?'],
      told: [
        'Ma façade a été taguée, {adresse}. J’ai lu que la ville nettoyait gratuitement les tags : que faut-il faire pour en bénéficier ?',
      ],
      noted: '{qui}, propriétaire au {adresse}, demande l’enlèvement de tags sur sa façade.',
      answers: [
        'Le nettoyage est gratuit pour les façades qui donnent sur la rue. Il suffit de nous renvoyer l’autorisation d’intervention, signée par le propriétaire ; notre équipe passe ensuite sous dix jours.',
      ],
      question: {
        asked:
          'Avant d’intervenir sur un mur privé, il nous faut l’accord écrit du propriétaire. Pouvez-vous nous confirmer que ce mur vous appartient, et nous dire de quel matériau il est ?',
        replied:
          'Oui, la maison est à moi. C’est un crépi beige, refait il y a deux ans. Vous avez mon accord.',
      },
      outcome: 'Autorisation d’intervention envoyée.',
      enclosed: 'photo',
    },
    {
      subjects: ['Tag injurieux {rue}', 'À effacer d’urgence'],
      told: [
        'Un tag injurieux a été peint cette nuit sur le mur au {lieu}, face à l’entrée de l’{ecole}. Merci d’intervenir rapidement, les enfants savent lire.',
      ],
      answers: [
        'Les tags injurieux sont traités en priorité : celui-ci a été effacé à l’hydrogommeuse dans la journée.',
      ],
      outcome: 'Tag effacé.',
      enclosed: 'photo',
      located: true,
    },
  ),
  ...about(
    'bac',
    {
      subjects: ['Bac jaune non collecté', 'Poubelles non ramassées {rue}'],
      told: [
        'Notre bac jaune n’a pas été collecté {jour:-1}, alors que ceux d’en face l’ont été. Est-ce un oubli ? Nous sommes au {adresse}.',
      ],
      blunt: ['bac jaune pas ramassé au {adresse}'],
      noted: '{qui}, {adresse} : bac non collecté cette semaine, demande un passage.',
      answers: [
        'La collecte est assurée par la communauté d’agglomération, à qui nous avons transmis votre demande. Elle nous annonce un rattrapage le {date:4}. Vous pouvez laisser votre bac sorti d’ici là.',
      ],
      note: 'Compétence de l’agglo : transmis au service déchets ménagers.',
      outcome: 'Transmis à l’agglomération, rattrapage annoncé.',
      thirdParty: 'Date de rattrapage du service déchets de l’agglomération',
      times: 3,
    },
    {
      subjects: ['Bac cassé', 'Couvercle de bac arraché'],
      told: [
        'Le couvercle de mon bac est arraché depuis le dernier passage du camion. Comment obtenir un remplacement ?',
      ],
      answers: [
        'Un bac neuf vous sera livré par l’agglomération sous dix jours, sans que vous ayez à être là. Laissez l’ancien sur le trottoir, vide.',
      ],
      outcome: 'Remplacement demandé à l’agglomération.',
    },
  ),
  ...about(
    'nuisibles',
    {
      subjects: ['Rats près de l’{ecole}', 'Présence de rats {rue}'],
      told: [
        'Nous voyons des rats en plein jour le long du ruisseau, {rue}, à côté de l’{ecole}. Est-ce que la mairie peut faire passer une entreprise de dératisation ?',
      ],
      noted: '{qui} signale des rats {rue}, près des conteneurs.',
      answers: [
        'Une campagne de dératisation est en cours dans votre secteur : des boîtes sécurisées ont été posées le long du ruisseau. Merci de ne pas y toucher et de ne pas laisser de nourriture à proximité.',
      ],
      note: 'Sous contrat : prestataire appelé, passage sous 72 h.',
      outcome: 'Intervention du prestataire effectuée.',
      located: true,
    },
    {
      subjects: ['Nid de frelons asiatiques'],
      told: [
        'Il y a un gros nid de frelons dans l’arbre au-dessus de l’arrêt de bus {rue}. Des frelons asiatiques, je pense. Il ne faudrait pas que quelqu’un se fasse piquer.',
      ],
      answers: [
        'Le nid a été détruit par l’entreprise mandatée par la ville, à la nacelle et sans produit dans l’arbre. L’endroit peut de nouveau être fréquenté.',
      ],
      outcome: 'Nid détruit.',
      located: true,
    },
  ),
];
