import { about, type Scenario } from '../scenario.js';

export const PUBLIC_ORDER: Scenario[] = [
  ...about(
    'bruit',
    {
      subjects: ['Nuisances sonores', 'Bruit la nuit {rue}', 'Musique jusqu’à 2 h du matin'],
      told: [
        'Le bar à l’angle {rue} / {angle} laisse ses portes ouvertes et sa musique forte jusqu’à 2 h du matin, du jeudi au samedi. Nous avons essayé de parler au gérant, sans résultat.\n\nNous avons des enfants en bas âge et nous n’en pouvons plus. Que peut faire la police municipale ?',
      ],
      blunt: ['Musique à fond toutes les nuits au bar {rue}, personne ne fait rien.'],
      noted:
        '{qui} se plaint du bruit d’un bar {rue} en fin de semaine. Ne souhaite pas que son nom soit donné au gérant.',
      answers: [
        'Une patrouille est passée sur place et a rencontré le gérant. Il a été rappelé à ses obligations et s’est engagé à fermer ses portes à 22 h. En cas de récidive, un procès-verbal sera dressé.',
      ],
      question: {
        asked:
          'Afin d’organiser notre passage, pouvez-vous nous préciser les jours et les heures où le bruit est le plus fort ?',
        replied:
          'Surtout le jeudi et le samedi, entre 23 h et 1 h 30. Le vendredi c’est plus calme, allez savoir pourquoi.',
      },
      note: 'Établissement connu : troisième plainte depuis la rentrée. À inscrire à la tournée de ce soir.',
      outcome: 'Rappel à la réglementation fait au gérant, patrouilles maintenues un mois.',
      again:
        'Rien n’a changé, c’était encore pire samedi dernier. Les bonnes paroles du gérant n’ont tenu qu’une semaine.',
      located: true,
      times: 4,
    },
    {
      subjects: ['Chantier qui commence à 6 h', 'Bruit de chantier {rue}'],
      told: [
        'Le chantier au {lieu} commence à 6 h du matin, marteau-piqueur compris. L’arrêté affiché dit pourtant 7 h 30. Merci de le faire respecter.',
      ],
      answers: [
        'L’entreprise a reçu un rappel : aucun travail bruyant avant 7 h 30. Prévenez-nous si elle ne s’y tient pas.',
      ],
      outcome: 'Rappel fait à l’entreprise.',
      located: true,
    },
    {
      subjects: ['Voisin bruyant : que faire ?', 'Bricolage le dimanche'],
      told: [
        'Mon voisin du dessus bricole tous les dimanches, perceuse comprise, de 8 h à 19 h. J’aimerais connaître les horaires autorisés et savoir si un médiateur existe.',
      ],
      answers: [
        'Les travaux bruyants sont autorisés de 8 h 30 à 12 h et de 14 h à 19 h 30 en semaine, et de 10 h à 12 h le dimanche. Un conciliateur de justice reçoit gratuitement en mairie le deuxième mardi du mois.',
      ],
      outcome: 'Règles rappelées, conciliateur indiqué.',
    },
  ),
  ...about(
    'stationnement',
    {
      subjects: ['Stationnement sur le trottoir', 'Voitures sur le trottoir {rue}'],
      told: [
        'Chaque matin à l’heure de l’école, des voitures se garent sur le trottoir devant le {lieu}. Avec la poussette je marche sur la route. Des potelets régleraient la question.',
      ],
      blunt: ['ras le bol des voitures sur le trottoir {rue}'],
      noted: '{qui} signale un stationnement gênant répété devant le {lieu}, à l’heure de l’école.',
      answers: [
        'Nous avons verbalisé plusieurs véhicules cette semaine et repasserons aux heures que vous indiquez. La pose de potelets est étudiée avec le service voirie.',
      ],
      note: 'Trois verbalisations entre 8 h 20 et 8 h 40.',
      outcome: 'Contrôles faits, véhicules verbalisés.',
      located: true,
      times: 3,
    },
    {
      subjects: ['Place handicapé toujours occupée', 'Stationnement PMR'],
      told: [
        'La place réservée aux personnes handicapées devant le {lieu} est occupée tous les jours par le même véhicule, sans carte. Mon père en a besoin pour venir chez nous.',
      ],
      noted: '{qui} signale une place PMR occupée sans carte devant le {lieu}.',
      answers: ['Le véhicule a été verbalisé, et le sera chaque fois que nous l’y trouverons sans carte.'],
      outcome: 'Véhicule verbalisé.',
      located: true,
    },
    {
      subjects: ['Voiture devant mon garage'],
      told: [
        'Impossible de sortir de mon garage {jour:-1} : une camionnette était garée devant, et personne n’a répondu au numéro de la police municipale après 18 h.',
      ],
      answers: [
        'Nos patrouilles s’arrêtent à 18 h 30. Le soir, composez le 17 pour une sortie de garage bloquée : la police nationale peut faire enlever le véhicule. Nous allons le rappeler sur le répondeur.',
      ],
      outcome: 'Réponse donnée, message du répondeur corrigé.',
    },
  ),
  ...about('epave', {
    subjects: ['Voiture abandonnée {rue}', 'Épave sur le parking', 'Véhicule ventouse'],
    told: [
      'Une voiture grise aux quatre pneus crevés n’a pas bougé depuis au moins deux mois au {lieu}. Des jeunes commencent à la démonter.',
      'Un utilitaire occupe deux places au {lieu} depuis l’été. La vignette d’assurance est périmée.',
    ],
    noted: '{qui} signale un véhicule ventouse au {lieu}, pneus à plat.',
    answers: [
      'Le véhicule a été identifié et son propriétaire mis en demeure. Sans réponse de sa part, il sera enlevé par la fourrière après le {date:8}.',
    ],
    question: {
      asked:
        'Pour identifier le propriétaire, pouvez-vous nous donner la marque, la couleur et la plaque d’immatriculation du véhicule ?',
      replied: 'La plaque arrière a disparu mais à l’avant on lit AA-123-AA. Je n’ai pas reconnu la marque.',
    },
    note: 'Propriétaire identifié, mise en demeure envoyée en recommandé.',
    outcome: 'Propriétaire mis en demeure.',
    thirdParty: 'Délai de la mise en demeure au propriétaire',
    located: true,
    times: 4,
  }),
  ...about(
    'animal',
    {
      subjects: ['Chien errant', 'Chien perdu près de l’école'],
      told: [
        'Un grand chien beige sans collier tourne autour de l’{ecole} depuis {jour:-1}. Il n’a pas l’air méchant mais les enfants ont peur.',
      ],
      noted: '{qui} signale un chien divaguant près de l’{ecole}.',
      answers: [
        'Le chien a été recueilli par la fourrière animale ; il était pucé et son propriétaire est venu le chercher. Merci de votre signalement.',
      ],
      outcome: 'Animal recueilli, propriétaire retrouvé.',
      times: 1,
    },
    {
      subjects: ['Chien dangereux non tenu'],
      told: [
        'Un homme promène deux molosses sans laisse ni muselière dans le parc du {quartier}, tous les soirs vers 18 h. Mon petit chien a été mordu.',
      ],
      answers: [
        'Une patrouille a rencontré le propriétaire, qui a été verbalisé et devra présenter son permis de détention. Pour la morsure, une plainte reste possible au commissariat.',
      ],
      outcome: 'Propriétaire verbalisé.',
      located: true,
      times: 1,
    },
  ),
  ...about('otv', {
    subjects: ['Opération tranquillité vacances', 'Surveillance de notre maison'],
    told: [
      'Nous serons absents du {date:10} au {date:24}. Comment inscrire notre maison ({adresse}) à l’opération tranquillité vacances ? Faut-il passer au poste ?',
    ],
    noted: '{qui} souhaite inscrire son domicile, {adresse}, à l’opération tranquillité vacances.',
    answers: [
      'Votre inscription est enregistrée : des patrouilles passeront à votre domicile pendant votre absence, à des heures variables. Prévenez-nous si vous rentrez plus tôt. Bonnes vacances !',
    ],
    question: {
      asked:
        'Pour compléter votre inscription, pouvez-vous nous donner le nom et le téléphone d’une personne à prévenir, et nous dire si quelqu’un passera pendant votre absence ?',
      replied:
        'La personne à prévenir est ma sœur, au 06 39 98 41 07. Elle passera arroser les plantes le mercredi.',
    },
    outcome: 'Inscription enregistrée, patrouilles prévenues.',
    times: 3,
  }),
];
