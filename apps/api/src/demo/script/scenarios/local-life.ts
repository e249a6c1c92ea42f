import { about, type Scenario } from '../scenario.js';

export const LOCAL_LIFE: Scenario[] = [
  ...about(
    'salle',
    {
      subjects: ['Location de la salle des fêtes', 'Salle pour un anniversaire'],
      told: [
        'Je souhaite louer la salle des fêtes le {samedi:45} pour un anniversaire de famille, une centaine de personnes. Est-elle libre, et quel est le tarif pour un habitant de la commune ?',
      ],
      noted: '{qui} demande la disponibilité de la salle des fêtes le {samedi:45}.',
      answers: [
        'La salle est libre à cette date : je pose une option à votre nom pendant dix jours. Le tarif habitant est de 280 €, plus une caution de 500 €. Le contrat est à signer au service, attestation d’assurance en main.',
      ],
      question: {
        asked:
          'Avez-vous besoin de la cuisine et de la sonorisation ? Et à quelle heure souhaitez-vous prendre la salle ?',
        replied: 'La cuisine oui, la sono non. Si nous pouvons entrer le matin vers 10 h ce serait parfait.',
      },
      outcome: 'Option posée, contrat envoyé.',
      times: 3,
    },
    {
      subjects: ['Salle pour notre assemblée générale', 'Réservation salle {quartier}'],
      told: [
        'Notre association cherche une salle pour son assemblée générale, un soir de semaine, de préférence le {date:40}. Nous serons environ 40.',
      ],
      answers: [
        'La salle polyvalente vous est réservée le {date:40} de 18 h à 22 h, à titre gratuit comme pour chaque assemblée générale. Les clés se retirent la veille.',
      ],
      outcome: 'Salle réservée.',
    },
  ),
  ...about(
    'association',
    {
      subjects: ['Demande de subvention'],
      told: [
        'Notre club de tarot compte 32 membres et aimerait organiser un tournoi ouvert à tous. Comment demander une subvention, et jusqu’à quelle date ?',
      ],
      answers: [
        'Les dossiers de subvention sont à déposer en ligne avant la fin du mois de janvier, avec le budget et le compte rendu de votre dernière assemblée. Je peux le relire avec vous.',
      ],
      outcome: 'Dossier envoyé.',
      times: 1,
    },
    {
      subjects: ['Projet de jardin partagé'],
      told: [
        'Nous sommes une dizaine d’habitants du {quartier} à vouloir créer un jardin partagé sur le terrain vague au bout {de-rue}. À qui appartient-il ? La ville serait-elle prête à le mettre à disposition ?',
      ],
      answers: [
        'Le terrain appartient à la ville et votre idée intéresse l’élue à la vie des quartiers. Je vous propose une rencontre sur place le {date:11} à 17 h.',
      ],
      outcome: 'Rencontre organisée.',
    },
  ),
  ...about(
    'equipement',
    {
      subjects: ['Chauffage du gymnase', 'Gymnase glacial'],
      told: [
        'Il faisait 11 °C {jour:-1} dans le gymnase pendant le cours de gymnastique des seniors. Plusieurs adhérentes ont renoncé. Quand le chauffage sera-t-il réparé ?',
      ],
      noted: '{qui}, pour le club de gymnastique, signale le chauffage du gymnase en panne.',
      answers: [
        'La chaudière du gymnase a été réparée, la température est revenue à 17 °C. Nous avons prévenu les clubs par courriel.',
      ],
      note: 'Chauffagiste passé, pièce remplacée sous garantie.',
      outcome: 'Chaudière réparée.',
      again: 'Il refait froid depuis hier, 12 °C au thermomètre du vestiaire.',
    },
    {
      subjects: ['Piscine fermée sans prévenir'],
      told: [
        'Nous avons trouvé la piscine fermée {jour:-1} alors que le site l’annonçait ouverte. Trente minutes de route avec trois enfants pour rien.',
      ],
      answers: [
        'Une panne de pompe nous a obligés à fermer le matin même, et le site n’a pas été mis à jour assez vite : nous vous présentons nos excuses. Des entrées gratuites vous attendent à la caisse.',
      ],
      outcome: 'Excuses présentées, entrées offertes.',
    },
    {
      subjects: ['Médiathèque : horaires d’ouverture'],
      told: [
        'La médiathèque ferme à 17 h 30 : quand on travaille, on ne peut y aller que le samedi. Une ouverture jusqu’à 19 h un soir par semaine est-elle envisageable ?',
      ],
      answers: [
        'Une ouverture jusqu’à 19 h le jeudi sera essayée dès le mois prochain. Merci d’avoir donné votre avis, il a compté.',
      ],
      outcome: 'Réponse donnée.',
    },
  ),
];
