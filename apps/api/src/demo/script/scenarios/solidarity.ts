import { about, type Scenario } from '../scenario.js';

const mailbox = 'ccas@demo.parvis.test';

export const SOLIDARITY: Scenario[] = [
  ...about(
    'aide',
    {
      subjects: ['Facture d’électricité impayée', 'Besoin d’aide', 'Risque de coupure'],
      told: [
        'Je me permets de vous écrire car je n’arrive plus à payer ma facture d’électricité : 380 € à régler avant le {date:9}, sinon c’est la coupure. Mon contrat s’est arrêté en septembre et mes droits ne sont pas encore ouverts.\n\nPuis-je rencontrer quelqu’un cette semaine ? Tous les matins me conviennent.',
      ],
      noted: '{qui} se présente pour une aide d’urgence, facture d’énergie. Rendez-vous à donner rapidement.',
      answers: [
        'Je vous propose un rendez-vous le {date:5} à 9 h 30 à l’hôtel de ville, premier étage. J’ai déjà demandé au fournisseur de suspendre la procédure de coupure. Apportez, si vous les avez, vos trois derniers relevés et la facture.',
      ],
      question: {
        asked:
          'Pouvez-vous me donner un numéro où vous joindre en journée, et me dire si une date de coupure figure sur le courrier du fournisseur ?',
        replied: 'Mon numéro est le 06 39 98 22 64. La lettre parle du 15. Merci de votre écoute.',
      },
      note: 'Fournisseur appelé : procédure suspendue 21 jours.',
      outcome: 'Rendez-vous donné, coupure suspendue.',
      mailbox,
      times: 3,
    },
    {
      subjects: ['Aide alimentaire'],
      told: [
        'Nous sommes trois à la maison avec un seul petit salaire et le mois est très difficile. On m’a parlé d’une aide alimentaire au CCAS. Comment faire la demande ?',
      ],
      answers: [
        'Vous pouvez recevoir un premier colis dès demain, sans dossier. Nous verrons ensuite ensemble vos droits, le {date:6} à 14 h si cela vous convient.',
      ],
      outcome: 'Colis remis, rendez-vous donné.',
      mailbox,
    },
  ),
  ...about(
    'seniors',
    {
      subjects: ['Portage de repas pour ma mère', 'Retour d’hôpital : portage de repas'],
      told: [
        'Ma mère, 87 ans, sort de l’hôpital {jour:2} et ne pourra pas cuisiner pendant un moment. Elle habite {adresse}. Est-il possible de mettre en place le portage de repas à partir de lundi, et pour quel prix ?',
      ],
      noted: '{qui} demande le portage de repas pour sa mère, retour d’hospitalisation.',
      answers: [
        'Le portage commencera lundi, du lundi au samedi entre 10 h 30 et 12 h. Le prix dépend des revenus, de 4,60 € à 9,20 € le repas. Une collègue passera chez votre mère pour remplir le dossier avec elle.',
      ],
      question: {
        asked:
          'Votre mère suit-elle un régime particulier (sans sel, mixé, diabétique), et qui devons-nous appeler en cas d’absence ?',
        replied: 'Sans sel, oui. Vous pouvez m’appeler à tout moment, ou à défaut mon frère Denis.',
      },
      outcome: 'Portage mis en place.',
      mailbox,
      times: 3,
    },
    {
      subjects: ['Personne âgée isolée', 'Je ne vois plus ma voisine'],
      told: [
        'Je m’inquiète pour ma voisine de palier, très âgée, que je ne vois plus sortir. Ses volets restent fermés. Quelqu’un du CCAS pourrait-il passer la voir ? Nous habitons {adresse}.',
      ],
      answers: [
        'Une collègue s’est rendue sur place : votre voisine va bien, elle était chez sa fille. Merci pour votre attention, elle compte.',
      ],
      outcome: 'Visite faite, voisine en bonne santé.',
      mailbox,
      times: 1,
    },
  ),
  ...about(
    'logement',
    {
      subjects: ['Demande de logement social', 'Où en est ma demande de logement ?'],
      told: [
        'Ma demande de logement date de trois ans et la famille s’est agrandie : nous vivons à cinq dans un deux-pièces. Pouvez-vous me dire si mon dossier est bien actif et s’il sera présenté à une commission ?',
      ],
      answers: [
        'Votre demande est active et la composition du foyer est à jour. La ville a proposé votre dossier pour un quatre-pièces {quartier} ; le bailleur décide en commission le {date:17}.',
      ],
      question: {
        asked:
          'Pouvez-vous nous communiquer votre numéro unique de demande ? Il figure sur l’attestation d’enregistrement.',
        replied: 'Le numéro est le 026 1023 004471 C. Merci.',
      },
      note: 'Dossier vérifié : sur-occupation. Proposé au bailleur.',
      outcome: 'Dossier présenté au bailleur.',
      thirdParty: 'Commission d’attribution du bailleur',
      mailbox,
    },
    {
      subjects: ['Solution de logement d’urgence'],
      told: [
        'Je me sépare et je dois quitter le domicile avant le {date:28}. Quelles solutions existent sur la commune, même provisoires ?',
      ],
      answers: [
        'Je vous reçois le {date:5} à 10 h pour chercher avec vous. Un logement temporaire de la ville se libère en fin de mois ; nous verrons si vous pouvez y prétendre.',
      ],
      outcome: 'Rendez-vous donné.',
      mailbox,
      times: 1,
    },
  ),
];
