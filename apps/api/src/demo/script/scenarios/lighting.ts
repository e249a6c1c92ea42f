import { about, type Scenario } from '../scenario.js';

export const LIGHTING: Scenario[] = [
  ...about(
    'lampadaire',
    {
      subjects: [
        'Lampadaire en panne',
        'Éclairage {rue}',
        'Lampadaire éteint au {lieu}',
        'Plus de lumière {rue}',
      ],
      told: [
        'Le lampadaire situé devant le {lieu} est éteint depuis une dizaine de jours. Le trottoir est dans le noir complet quand on rentre du travail.',
        'Plus de lumière au {lieu} ! Avec les nuits qui tombent tôt, c’est très inquiétant pour les personnes âgées de la résidence en face.',
      ],
      blunt: ['lampadaire HS au {lieu}', 'Toujours pas de lumière au {lieu}. Merci de faire le nécessaire.'],
      noted: '{qui} signale le lampadaire devant le {lieu} éteint depuis plusieurs jours.',
      answers: [
        'La lampe a été remplacée lors de notre dernière tournée de nuit. Si elle venait à s’éteindre de nouveau, il suffit de répondre à ce message en rappelant le numéro inscrit sur le mât.',
        'Le défaut venait d’un câble souterrain abîmé et non de la lampe. L’entreprise l’a réparé, et nous avons vérifié que la lumière était revenue.',
      ],
      question: {
        asked:
          'Pouvez-vous nous indiquer le numéro inscrit sur le mât (une étiquette jaune à hauteur d’yeux) ? Cela nous évite de chercher de nuit.',
        replied: 'J’ai trouvé l’étiquette : numéro 0733. Le suivant, 0734, est éteint aussi.',
      },
      note: 'À ajouter à la tournée de nuit de jeudi.',
      outcome: 'Éclairage rétabli, vérifié de nuit.',
      thirdParty: 'Intervention de l’entreprise sur le câble souterrain',
      again: 'Il a fonctionné trois jours et le revoilà éteint. Il doit y avoir un problème plus sérieux.',
      located: true,
      times: 8,
    },
    {
      subjects: ['Lampadaire qui clignote', 'Impossible de dormir'],
      told: [
        'Le lampadaire devant chez moi ({adresse}) clignote toute la nuit, cela éclaire ma chambre comme une discothèque. J’ai patienté quinze jours avant de vous écrire.',
      ],
      answers: ['Le boîtier d’allumage a été changé. Nous vous souhaitons enfin de bonnes nuits.'],
      outcome: 'Boîtier d’allumage remplacé.',
    },
    {
      subjects: ['Lampadaire allumé en plein jour'],
      told: [
        'Les lampadaires {rue} restent allumés toute la journée. À l’heure où l’on nous demande des économies…',
      ],
      noted: '{qui} signale des lampadaires allumés en plein jour {rue}.',
      answers: [
        'La cellule qui commande l’allumage était en panne ; elle est remplacée. Merci : sans votre message nous ne l’aurions pas vu de la semaine.',
      ],
      outcome: 'Cellule remplacée.',
      located: true,
    },
    {
      subjects: ['Mât d’éclairage accidenté', 'Lampadaire penché après un accident'],
      told: [
        'Une camionnette a heurté un mât d’éclairage au {lieu} {jour:-1} soir. Il penche dangereusement au-dessus du trottoir et on voit les fils à la base.',
      ],
      noted: '{qui} signale un mât plié au {lieu} après un choc de véhicule, fils apparents.',
      answers: [
        'Le mât a été déposé et les fils isolés le jour même. Le remplacement est commandé ; il faut compter quatre semaines. L’assurance du conducteur prendra les frais en charge.',
      ],
      note: 'Constat fait avec la police municipale, dossier d’assurance ouvert.',
      outcome: 'Mât déposé, câbles isolés, remplacement commandé.',
      thirdParty: 'Livraison du mât neuf, quatre semaines annoncées',
      enclosed: 'photo',
      located: true,
    },
  ),
  ...about('rue-eteinte', {
    subjects: ['Toute la rue dans le noir', 'Panne d’éclairage {quartier}'],
    told: [
      'Tout est éteint {rue} depuis hier soir, du numéro 2 jusqu’au rond-point. C’est une panne ou une mesure d’économie ? Si c’est volontaire, il aurait été bon de prévenir.',
      'Plus aucun lampadaire {rue} depuis {n} jours. Ma fille rentre de l’entraînement à 20 h et je dois aller la chercher avec une lampe.',
    ],
    noted: '{qui} et plusieurs voisins signalent une panne générale {rue}. Armoire à vérifier.',
    answers: [
      'Il s’agissait bien d’une panne : le disjoncteur de l’armoire du quartier avait sauté à cause de l’humidité. L’éclairage est rétabli. La ville n’éteint qu’entre minuit et 5 h, et toujours après l’avoir annoncé.',
    ],
    note: 'Armoire C12 : disjoncteur réarmé, joint à changer.',
    outcome: 'Armoire réarmée, joint de porte remplacé.',
    again: 'Nous sommes de nouveau dans le noir depuis hier, exactement comme la dernière fois.',
    located: true,
    times: 4,
  }),
];
